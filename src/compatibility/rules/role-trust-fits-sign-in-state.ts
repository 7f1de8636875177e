import * as l10n from '@vscode/l10n';
import { mendTrust } from '../identityPoolRepairs';
import { roleFaults, roleRef } from '../identityPoolTrust';
import { defineRule } from '../rule';

/** One role is for signed-in users, the other for guests; the trust policy says so, and has to say it the right way round. */
export const rule = defineRule({
  id: 'role-trust-fits-sign-in-state',
  aliases: ['RL-TRUST-AMR'],
  judges: 'selection',
  reads: ['roles'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('Each role is for the users who get it: signed-in users, or guests'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',

  *check({ selection, facts: { roles } }) {
    for (const { state, role, fault } of roleFaults(selection, roles)) {
      const resource = roleRef(role.Arn);
      if (fault.kind === 'state') {
        yield {
          resource,
          property: ['AssumeRolePolicyDocument', 'Statement'],
          message: l10n.t(
            'Role "{0}" is the {1} role, but lets only users in who are {2}.',
            role.RoleName,
            state,
            fault.found.join(', '),
          ),
          fixes: mendTrust(selection, role, state),
        };
      } else if (fault.kind === 'anyState') {
        yield {
          resource,
          severity: 'warning',
          property: ['AssumeRolePolicyDocument', 'Statement', fault.statement - 1, 'Condition'],
          message:
            state === 'authenticated'
              ? l10n.t('Guests may assume role "{0}" too, which is meant for signed-in users.', role.RoleName)
              : l10n.t(
                  'Signed-in users may assume role "{0}" too, which is meant for guests.',
                  role.RoleName,
                ),
        };
      }
    }
  },
});
