import type { IdentityPool } from '../model/authSnapshot';

export type CognitoProvider = NonNullable<IdentityPool['CognitoIdentityProviders']>[number];

/** The entries by which an identity pool trusts app clients of this user pool. */
export const cognitoProvidersOf = (identityPool: IdentityPool, userPoolId: string): CognitoProvider[] =>
  (identityPool.CognitoIdentityProviders ?? []).filter(({ ProviderName }) =>
    ProviderName?.endsWith(`/${userPoolId}`),
  );

/** Whether the identity pool accepts tokens of this app client. */
export const trustsClient = (identityPool: IdentityPool, userPoolId: string, clientId: string): boolean =>
  cognitoProvidersOf(identityPool, userPoolId).some((provider) => provider.ClientId === clientId);
