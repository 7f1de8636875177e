import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';
import { giveGroupRole } from '../userPoolRepairs';

/** Access for a group is given to the group's role; a group without one gets nothing. */
export const rule = defineRule({
  id: 'gen2-groups-have-roles',
  aliases: ['GR-NO-ROLE'],
  judges: 'reference',
  reads: ['groups'],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('Groups that the backend gives access to have a role'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ reference, facts: { groups, userPoolId } }) {
    const named = new Set([...Object.keys(reference.groups ?? {}), ...reference.accessGroups]);
    const { identityPoolId } = reference;
    for (const name of named) {
      const group = groups.find(({ GroupName }) => GroupName === name);
      if (!group || group.RoleArn) continue;
      yield {
        resource: { type: 'group', id: name, path: reference.path },
        property: ['groups', name],
        message: l10n.t(
          'The backend gives access to group "{0}", which has no IAM role to give it to.',
          name,
        ),
        ...(identityPoolId !== undefined && {
          fixes: [giveGroupRole({ Id: userPoolId }, name, identityPoolId)],
        }),
      };
    }
  },
});
