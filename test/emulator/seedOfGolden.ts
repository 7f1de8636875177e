import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { documentationAccountId } from './identities';
import type { Seed } from './seed';
import type { RoleSeed } from './state/iamSeed';
import type { IdentityPoolSeed } from './state/identityPoolSeed';
import type { Json, UserPoolSeed } from './state/userPoolSeed';

/** `input.aws-responses` of a recorded import. */
export interface GoldenAwsResponses {
  readonly pools?: readonly UserPoolSeed[];
  readonly identityPools?: readonly IdentityPoolSeed[];
  readonly idps?: readonly Json<IdentityProviderType>[];
}

const regionOf = (pool: UserPoolSeed): string => pool.pool.Id.split('_')[0] ?? '';

/** The account that a recorded import saw, in the Regions that its ids name. */
export function seedOfGolden(responses: GoldenAwsResponses, accountId = documentationAccountId): Seed {
  const { pools = [], identityPools = [], idps = [] } = responses;
  const regions = new Set([
    ...pools.map(regionOf),
    ...identityPools.map(({ pool }) => pool.IdentityPoolId?.split(':')[0] ?? ''),
  ]);
  const namesProvider = (pool: UserPoolSeed): boolean =>
    (pool.clients ?? []).some((client) =>
      idps.some(({ ProviderName = '' }) => client.SupportedIdentityProviders?.includes(ProviderName)),
    );
  const inRegion = (region: string) => ({
    userPools: pools
      .filter((pool) => regionOf(pool) === region)
      .map((pool) => ({
        ...pool,
        identityProviders: [...(pool.identityProviders ?? []), ...(namesProvider(pool) ? idps : [])],
      })),
    identityPools: identityPools.filter(({ pool }) => pool.IdentityPoolId?.startsWith(`${region}:`)),
  });
  return {
    accounts: [
      {
        accountId,
        roles: rolesOf(identityPools),
        regions: Object.fromEntries([...regions].map((region) => [region, inRegion(region)])),
      },
    ],
  };
}

/** The roles that the identity pools name, trusting them as the console writes it: a recording of an import has none. */
function rolesOf(identityPools: readonly IdentityPoolSeed[]): RoleSeed[] {
  const named = identityPools.flatMap(({ pool, roles }) =>
    Object.entries(roles ?? {}).flatMap(([state, arn]) => {
      const [, path = '/', name] = /:role(\/(?:.*\/)?)([^/]+)$/.exec(arn) ?? [];
      return name === undefined ? [] : [{ name, path, state, identityPoolId: pool.IdentityPoolId ?? '' }];
    }),
  );
  return [...new Set(named.map(({ name }) => name))].map((name) => {
    const uses = named.filter((one) => one.name === name);
    return {
      RoleName: name,
      Path: uses[0]?.path ?? '/',
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: uses.map(({ state, identityPoolId }) => ({
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
            'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': state },
          },
        })),
      },
    };
  });
}
