import type { Seed } from '../emulator/seed';

/** A user pool with something of everything, an identity pool that trusts it, and one that does not. */

export const userPoolId = 'us-east-1_AbCdEfGhI';
export const web = '1webclientid00000000000000';
export const native = '2nativeclientid00000000000';
export const linked = 'us-east-1:11111111-2222-3333-4444-555555555555';
const stranger = 'us-east-1:99999999-2222-3333-4444-555555555555';
/** Every secret in the seed: none may come out of `src/aws`. */
export const secrets = [
  'native-client-secret-value',
  'google-secret-value',
  'apple-private-key-value',
] as const;

export const authSeed: Seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'us-east-1': {
          userPools: [
            {
              pool: {
                Id: userPoolId,
                Name: 'my-users',
                Domain: 'my-users',
                CustomDomain: 'auth.example.com',
              },
              clients: [
                { ClientId: web, ClientName: 'web' },
                { ClientId: native, ClientName: 'native', ClientSecret: secrets[0] },
              ],
              mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
              identityProviders: [
                {
                  ProviderName: 'Google',
                  ProviderType: 'Google',
                  ProviderDetails: { client_id: 'g-id', client_secret: secrets[1] },
                },
                {
                  ProviderName: 'SignInWithApple',
                  ProviderType: 'SignInWithApple',
                  ProviderDetails: {
                    client_id: 'a-id',
                    team_id: 't',
                    private_key: secrets[2],
                    new_detail: 'x',
                  },
                },
              ],
              groups: [{ GroupName: 'admins', RoleArn: 'arn:aws:iam::123456789012:role/admins' }],
            },
          ],
          identityPools: [
            {
              pool: {
                IdentityPoolId: linked,
                IdentityPoolName: 'linked',
                AllowUnauthenticatedIdentities: false,
                CognitoIdentityProviders: [
                  { ProviderName: `cognito-idp.us-east-1.amazonaws.com/${userPoolId}`, ClientId: web },
                ],
              },
              roles: {
                authenticated: 'arn:aws:iam::123456789012:role/auth',
                unauthenticated: 'arn:aws:iam::123456789012:role/unauth',
              },
            },
            {
              pool: {
                IdentityPoolId: stranger,
                IdentityPoolName: 'stranger',
                AllowUnauthenticatedIdentities: true,
              },
            },
          ],
        },
      },
    },
  ],
};
