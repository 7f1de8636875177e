import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { documentationAccountId } from './identities';
import type { Seed } from './seed';
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
      { accountId, regions: Object.fromEntries([...regions].map((region) => [region, inRegion(region)])) },
    ],
  };
}
