import * as l10n from '@vscode/l10n';
import { mendTrust } from '../identityPoolRepairs';
import { roleFaults, roleRef } from '../identityPoolTrust';
import { defineRule } from '../rule';
import { principalOf } from '../trustPolicy';

/** A role is assumed with a token of Cognito identity; its trust policy must name that issuer and that action. */
export const rule = defineRule({
  id: 'role-trusts-cognito-identity',
  aliases: ['RL-TRUST-PRINCIPAL'],
  judges: 'selection',
  reads: ['roles'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The roles trust Cognito identity pools'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',

  *check({ selection, facts: { roles } }) {
    for (const { state, role, fault } of roleFaults(selection, roles)) {
      if (fault.kind === 'unreadable') {
        yield {
          resource: roleRef(role.Arn),
          message: l10n.t('The trust policy of role "{0}" is not readable.', role.RoleName),
        };
      } else if (fault.kind === 'principal') {
        yield {
          resource: roleRef(role.Arn),
          property: ['AssumeRolePolicyDocument', 'Statement'],
          message: l10n.t(
            'Role "{0}" does not let {1} use {2}: it trusts {3}, with {4}.',
            role.RoleName,
            principalOf(selection.identityPool?.IdentityPoolId ?? ''),
            'sts:AssumeRoleWithWebIdentity',
            fault.found.join(', ') || l10n.t('nobody'),
            fault.actions.join(', ') || l10n.t('no action'),
          ),
          fixes: mendTrust(selection, role, state),
        };
      }
    }
  },
});
