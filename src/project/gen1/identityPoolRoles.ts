import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { IdentityPool } from '../../model/authSnapshot';
import { roleNameOf } from '../../model/roleNameOf';

/** The ARNs of the two roles an import needs. Throws UserError when one is missing or they were not read. */
export function rolesOf(identityPool: IdentityPool): { authenticated: string; unauthenticated: string } {
  const { roles, IdentityPoolName } = identityPool;
  if (roles.status !== 'read') {
    throw new UserError(
      l10n.t('The roles of the identity pool "{0}" could not be read.', IdentityPoolName),
      l10n.t('Allow {0} for these credentials.', 'cognito-identity:GetIdentityPoolRoles'),
      { kind: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' },
    );
  }
  const { authenticated, unauthenticated } = roles.value.Roles ?? {};
  if (!authenticated || !unauthenticated) {
    throw new UserError(
      l10n.t('The identity pool "{0}" lacks a role; an import needs both of them.', IdentityPoolName),
      l10n.t('Give it an authenticated and an unauthenticated role.'),
      { kind: 'input' },
    );
  }
  return { authenticated, unauthenticated };
}

/** The name in a role's ARN. Throws UserError when it is not the ARN of a role. */
export function requireRoleName(arn: string): string {
  const name = roleNameOf(arn);
  if (name !== undefined) return name;
  throw new UserError(
    l10n.t('"{0}" is not the ARN of a role.', arn),
    l10n.t("Set the identity pool's roles again."),
    { kind: 'input' },
  );
}
