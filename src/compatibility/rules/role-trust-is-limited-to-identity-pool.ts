import * as l10n from '@vscode/l10n';
import { mendTrust } from '../identityPoolRepairs';
import { roleFaults, roleRef } from '../identityPoolTrust';
import { defineRule } from '../rule';

/** Without a condition on the identity pool, users of anybody's identity pool may assume the role. */
export const rule = defineRule({
  id: 'role-trust-is-limited-to-identity-pool',
  aliases: ['RL-TRUST-AUD-MISSING'],
  judges: 'selection',
  reads: ['roles'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The roles trust no identity pool of strangers'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',

  *check({ selection, facts: { roles } }) {
    for (const { state, role, fault } of roleFaults(selection, roles)) {
      if (fault.kind !== 'anyAudience') continue;
      yield {
        resource: roleRef(role.Arn),
        property: ['AssumeRolePolicyDocument', 'Statement', fault.statement - 1, 'Condition'],
        message: l10n.t(
          'Users of any identity pool, of any AWS account, may assume role "{0}".',
          role.RoleName,
        ),
        fixes: mendTrust(selection, role, state),
      };
    }
  },
});
