import type { IdentityPool } from '@aws-sdk/client-cognito-identity';
import type { RoleSeed } from '../state/iamSeed';
import type { IdentityPoolSeed } from '../state/identityPoolSeed';

/** Number `index` of a Region's identity pools. */
export const identityPoolId = (region: string, index: number): string =>
  `${region}:5a3d1c2e-7b48-4f60-9a71-${String(index).padStart(12, '0')}`;

/** How an identity pool names a user pool. */
export const providerName = (userPoolId: string): string =>
  `cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/${userPoolId}`;

/** The ARN of a role of the Amplify CLI's naming in the account. */
export const roleArn = (accountId: string, roleName: string): string =>
  `arn:aws:iam::${accountId}:role/${roleName}`;

/** An identity pool that guests may use and that trusts these clients of one user pool. */
export const anIdentityPool = (
  IdentityPoolId: string,
  IdentityPoolName: string,
  userPoolId: string,
  clientIds: readonly string[],
  facts: Partial<IdentityPool> = {},
): IdentityPool => ({
  IdentityPoolId,
  IdentityPoolName,
  AllowUnauthenticatedIdentities: true,
  AllowClassicFlow: false,
  CognitoIdentityProviders: clientIds.map((ClientId) => ({
    ProviderName: providerName(userPoolId),
    ClientId,
    ServerSideTokenCheck: false,
  })),
  ...facts,
});

type Authentication = 'authenticated' | 'unauthenticated';

/** Trust of an identity pool in the manner of the Amplify CLI. */
const cognitoTrust = (identityPool: string, amr: Authentication): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: '',
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPool },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
      },
    },
  ],
});

/** A role for users of an identity pool. */
export const aCognitoRole = (RoleName: string, identityPool: string, amr: Authentication): RoleSeed => ({
  RoleName,
  RoleId: `AROA${`EXAMPLEEXAMPLE${RoleName.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')}`.slice(-17)}`,
  CreateDate: '2024-03-01T09:10:00Z',
  AssumeRolePolicyDocument: cognitoTrust(identityPool, amr),
  Policies:
    amr === 'authenticated'
      ? {
          'own-files': {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['s3:GetObject', 's3:PutObject'],
                Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/private/${cognito-identity.amazonaws.com:sub}/*',
              },
            ],
          },
        }
      : {},
});

/** An identity pool with its two roles, named after the project as the Amplify CLI does. */
export const withRoles = (
  accountId: string,
  pool: IdentityPool & { readonly IdentityPoolId?: string | undefined },
  project: string,
  more: Pick<IdentityPoolSeed, 'roleMappings'> = {},
): { readonly identityPool: IdentityPoolSeed; readonly roles: readonly RoleSeed[] } => {
  const [auth, unauth] = [`amplify-${project}-authRole`, `amplify-${project}-unauthRole`];
  const id = pool.IdentityPoolId ?? '';
  return {
    identityPool: {
      pool,
      roles: { authenticated: roleArn(accountId, auth), unauthenticated: roleArn(accountId, unauth) },
      ...more,
    },
    roles: [aCognitoRole(auth, id, 'authenticated'), aCognitoRole(unauth, id, 'unauthenticated')],
  };
};
