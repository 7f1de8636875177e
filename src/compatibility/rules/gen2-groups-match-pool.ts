import * as l10n from '@vscode/l10n';
import type { ResourceRef } from '../rule';
import { defineRule } from '../rule';

/** `referenceAuth` looks for each role ARN among the pool's groups. It does not look at the name, so we do. */
export const rule = defineRule({
  id: 'gen2-groups-match-pool',
  aliases: ['GR-G2-MISMATCH'],
  judges: 'reference',
  reads: ['groups'],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t("The groups in the code are the user pool's, with their roles"),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ reference, facts: { groups } }) {
    for (const [name, arn] of Object.entries(reference.groups ?? {})) {
      const resource: ResourceRef = { type: 'group', id: name, path: reference.path };
      const property = ['groups', name];
      const owners = groups.filter(({ RoleArn }) => RoleArn === arn).map(({ GroupName }) => GroupName);
      if (owners.length === 0) {
        yield {
          resource,
          property,
          message: l10n.t('No group of the user pool has the role {0}: the deployment will stop.', arn),
        };
      } else if (!owners.includes(name)) {
        yield {
          resource,
          property,
          // The deployment goes through, and the backend then speaks of a group nobody is in.
          severity: 'warning',
          message: l10n.t(
            'The role {0} belongs to group "{1}", not to "{2}".',
            arn,
            owners.join('", "'),
            name,
          ),
        };
      }
    }
  },
});
