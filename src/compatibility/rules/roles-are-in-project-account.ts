import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { accountOfArn } from '../accountOfArn';
import { roleRef, rolesOf } from '../identityPoolTrust';
import { defineRule } from '../rule';

/** Amplify attaches policies to the roles, which is possible in its own account only. */
export const rule = defineRule({
  id: 'roles-are-in-project-account',
  aliases: ['RL-CROSS-ACCOUNT'],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: [],
  title: () => l10n.t("The identity pool's roles are in the project's AWS account"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/7008',

  *check({ project: { accountId }, selection: { identityPool } }) {
    if (!identityPool || accountId === undefined) return;
    for (const { state, arn } of rolesOf(identityPool)) {
      const owner = accountOfArn(arn);
      if (owner === undefined || owner === accountId) continue;
      yield {
        resource: roleRef(arn),
        message: l10n.t(
          'The {0} role "{1}" belongs to account {2}: a push to {3} cannot attach policies to it.',
          state,
          roleNameOf(arn) ?? arn,
          owner,
          accountId,
        ),
      };
    }
  },
});
