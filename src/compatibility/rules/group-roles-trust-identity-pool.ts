import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { mendTrust } from '../identityPoolRepairs';
import { findRole, roleRef, rolesOf } from '../identityPoolTrust';
import { providerNameOf } from '../providerName';
import { defineRule } from '../rule';
import { judgeTrust } from '../trustPolicy';
import { unknownProblem } from '../unknownProblem';

/** A group's role is assumed like the authenticated role, and needs the same trust policy. */
export const rule = defineRule({
  id: 'group-roles-trust-identity-pool',
  aliases: ['GR-ROLE-TRUST'],
  judges: 'selection',
  reads: ['groups', 'roles'],
  severity: { runtime: 'error' },
  blocks: [],
  title,
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html',

  *check({ selection: { userPool, identityPool }, facts: { groups, roles } }) {
    if (!identityPool) return;
    const ofPool = rolesOf(identityPool).map(({ arn }) => arn);
    for (const { GroupName, RoleArn } of groups) {
      // The identity pool's own roles have findings of their own.
      if (!RoleArn || ofPool.includes(RoleArn)) continue;
      const reading = findRole(roles, RoleArn);
      yield* unknownProblem(title(), roleRef(RoleArn), reading);
      if (reading.status !== 'read') continue;
      const document = reading.value?.AssumeRolePolicyDocument;
      if (document !== undefined) {
        const providers = [providerNameOf(userPool.Id)];
        if (judgeTrust(document, identityPool.IdentityPoolId, 'authenticated', providers).allowed !== false)
          continue;
      }
      yield {
        resource: roleRef(RoleArn),
        property: ['AssumeRolePolicyDocument'],
        message:
          document === undefined
            ? l10n.t(
                'The role "{0}" of group "{1}" does not exist: its members get no credentials.',
                roleNameOf(RoleArn) ?? RoleArn,
                GroupName,
              )
            : l10n.t(
                'The role "{0}" of group "{1}" does not trust identity pool "{2}": its members get no credentials.',
                roleNameOf(RoleArn) ?? RoleArn,
                GroupName,
                identityPool.IdentityPoolName,
              ),
        ...(reading.value && {
          fixes: mendTrust({ userPool, identityPool }, reading.value, 'authenticated'),
        }),
      };
    }
  },
});

function title(): string {
  return l10n.t('The roles of groups trust the identity pool');
}
