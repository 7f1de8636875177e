import * as l10n from '@vscode/l10n';
import { giveRole } from '../identityPoolRepairs';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { unknownProblem } from '../unknownProblem';

/**
 * Amplify writes the names of both roles into the project and attaches policies to them, so both must be there, even
 * when guest access is off and nobody ever gets the unauthenticated one.
 */
export const rule = defineRule({
  id: 'identity-pool-has-both-roles',
  aliases: ['V6', 'R7', 'IP-NO-AUTH-ROLE', 'IP-NO-UNAUTH-ROLE'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: ['gen1', 'gen2'],
  title,
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool, identityPool } }) {
    if (!identityPool) return;
    const resource = identityPoolRef(identityPool);
    yield* unknownProblem(title(), resource, identityPool.roles);
    if (identityPool.roles.status !== 'read') return;

    const { authenticated, unauthenticated } = identityPool.roles.value.Roles ?? {};
    if (!authenticated) {
      yield {
        resource,
        property: ['Roles', 'authenticated'],
        message: l10n.t(
          'Identity pool "{0}" has no role for authenticated users.',
          identityPool.IdentityPoolName,
        ),
        fixes: giveRole(userPool, identityPool, 'authenticated'),
      };
    }
    if (!unauthenticated) {
      yield {
        resource,
        property: ['Roles', 'unauthenticated'],
        message: l10n.t(
          'Identity pool "{0}" has no role for guests. Amplify needs one even with guest access off.',
          identityPool.IdentityPoolName,
        ),
        fixes: giveRole(userPool, identityPool, 'unauthenticated'),
      };
    }
  },
});

function title(): string {
  return l10n.t('The identity pool has an authenticated and an unauthenticated role');
}
