import * as l10n from '@vscode/l10n';
import { mendTrust } from '../identityPoolRepairs';
import { roleFaults, roleRef } from '../identityPoolTrust';
import { defineRule } from '../rule';

/** A trust policy names the identity pools whose users may assume the role; this one's have to be among them. */
export const rule = defineRule({
  id: 'role-trusts-identity-pool',
  aliases: ['RL-TRUST-AUD'],
  judges: 'selection',
  reads: ['roles'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The roles trust this identity pool'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',

  *check({ selection, facts: { roles } }) {
    for (const { state, role, fault } of roleFaults(selection, roles)) {
      if (fault.kind !== 'audience' && fault.kind !== 'denied') continue;
      yield {
        resource: roleRef(role.Arn),
        property: ['AssumeRolePolicyDocument', 'Statement'],
        message:
          fault.kind === 'denied'
            ? l10n.t(
                'Statement {0} of the trust policy of role "{1}" refuses users of this identity pool.',
                fault.statement,
                role.RoleName,
              )
            : l10n.t(
                'Role "{0}" trusts {1}, not identity pool "{2}": its users get no credentials.',
                role.RoleName,
                fault.found.join(', ') || l10n.t('no identity pool'),
                selection.identityPool?.IdentityPoolId ?? '',
              ),
        ...(fault.kind === 'audience' && { fixes: mendTrust(selection, role, state) }),
      };
    }
  },
});
