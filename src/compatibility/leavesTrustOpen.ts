import type { IdentityPool, Reading, UserPoolClient } from '../model/authSnapshot';
import { cognitoProvidersOf } from './cognitoProviders';

/**
 * Whether only an app client that was not read can tell that an identity pool trusts a public one of the user pool:
 * none of those that were read does, and the identity pool lists others.
 */
export function leavesTrustOpen(
  userPoolId: string,
  clients: Reading<readonly UserPoolClient[]>,
  identityPools: Reading<readonly IdentityPool[]>,
): boolean {
  if (clients.status !== 'read' || identityPools.status !== 'read') return false;
  return identityPools.value.some((identityPool) => {
    const trusted = cognitoProvidersOf(identityPool, userPoolId).map(({ ClientId }) =>
      clients.value.find((client) => client.ClientId === ClientId),
    );
    return trusted.includes(undefined) && !trusted.some((client) => client && !client.hasSecret);
  });
}
