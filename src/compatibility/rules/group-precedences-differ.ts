import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';
import { putGroupBehind } from '../userPoolRepairs';

/** Of several groups the one with the lowest precedence gives its role; two with the same leave the user without. */
export const rule = defineRule({
  id: 'group-precedences-differ',
  aliases: ['GR-PRECEDENCE-TIE'],
  judges: 'pool',
  reads: ['groups'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('Groups with roles have different precedences'),
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html',

  *check({ facts: { groups, userPoolId } }) {
    const withRoles = groups.filter(({ RoleArn, Precedence }) => RoleArn && Precedence !== undefined);
    for (const [index, group] of withRoles.entries()) {
      const { GroupName, RoleArn, Precedence } = group;
      const other = withRoles
        .slice(0, index)
        .find((one) => one.Precedence === Precedence && one.RoleArn !== RoleArn);
      if (!other) continue;
      yield {
        resource: { type: 'group', id: GroupName },
        property: ['Precedence'],
        message: l10n.t(
          'Groups "{0}" and "{1}" have the same precedence ({2}): who is in both has no preferred role.',
          other.GroupName,
          GroupName,
          Precedence ?? '',
        ),
        fixes: [
          putGroupBehind({ Id: userPoolId }, groups, { first: other, second: group }),
          putGroupBehind({ Id: userPoolId }, groups, { first: group, second: other }),
        ],
      };
    }
  },
});
