import fc from 'fast-check';
import type { Seed } from '../emulator/seed';
import type { IdentityPoolSeed } from '../emulator/state/identityPoolSeed';
import type { UserPoolSeed } from '../emulator/state/userPoolSeed';
import { anyClients, clientIds, ownProviders, socialProviders } from './anyClients';
import { anyIdentityPool } from './anyIdentityPool';
import { anyFactors, anyPoolSettings } from './anyPoolSettings';
import { accountId, mostly, names, type AnyRegion } from './arbitraries';

/** What is piped into `amplify import auth --headless`. */
export interface Payload {
  readonly version: number;
  readonly userPoolId: string;
  readonly webClientId: string;
  readonly nativeClientId: string;
  readonly identityPoolId?: string;
}

export interface AccountCase {
  readonly seed: Seed;
  readonly payload: Payload;
}

type ProviderSeed = NonNullable<UserPoolSeed['identityProviders']>[number];

const toProvider = (ProviderName: string): ProviderSeed =>
  ({
    ProviderName,
    ProviderType:
      ProviderName === 'CorporateSAML'
        ? 'SAML'
        : ProviderName in { 'My-OIDC': 1, 社内: 1 }
          ? 'OIDC'
          : ProviderName,
    ProviderDetails: { client_id: `${ProviderName}-id`, client_secret: 'example' },
  }) as ProviderSeed;

/** An account with a user pool in this Region, and what of it is to be imported. */
export const anyAccount = (region: AnyRegion): fc.Arbitrary<AccountCase> => {
  const userPoolId = `${region}_AbCdEfGhI`;
  return fc
    .record({
      name: names,
      own: anyPoolSettings(region),
      mfa: anyFactors(region),
      apps: anyClients,
      hasOther: fc.boolean(),
      pools: fc.oneof(
        { weight: 6, arbitrary: fc.tuple(anyIdentityPool(region, userPoolId, 1)) },
        {
          weight: 4,
          arbitrary: fc.tuple(anyIdentityPool(region, userPoolId, 1), anyIdentityPool(region, userPoolId, 2)),
        },
        { weight: 1, arbitrary: fc.constant([]) },
      ) as fc.Arbitrary<IdentityPoolSeed[]>,
      withIdentityPool: fc.boolean(),
      userPool: mostly(
        fc.constant(userPoolId),
        fc.constant(`${region}_Unknown01`),
        fc.constant('us-west-2_AbCdEfGhI'),
      ),
      web: mostly(
        fc.constant(clientIds.web),
        fc.constantFrom(clientIds.native, clientIds.server, clientIds.other),
      ),
      native: mostly<number | undefined>(fc.nat(2), fc.constant(undefined)),
      identity: mostly<number | undefined>(fc.nat(1), fc.constant(undefined)),
    })
    .map(({ name, own, mfa, apps, hasOther, pools, withIdentityPool, userPool, web, native, identity }) => ({
      seed: {
        accounts: [
          {
            accountId,
            regions: {
              [region]: {
                userPools: [
                  {
                    pool: { Id: userPoolId, Name: name, ...own },
                    mfa,
                    clients: apps,
                    identityProviders: [...socialProviders, ...ownProviders].map(toProvider),
                  },
                  ...(hasOther
                    ? [
                        {
                          pool: { Id: `${region}_OtherPool`, Name: 'a-other-pool' },
                          clients: [{ ClientId: clientIds.other, ClientName: 'other' }],
                        },
                      ]
                    : []),
                ] as UserPoolSeed[],
                identityPools: pools,
              },
            },
          },
        ],
      },
      payload: {
        version: 1,
        userPoolId: userPool,
        webClientId: web,
        nativeClientId: (native === undefined ? undefined : apps[native % apps.length]?.ClientId) ?? 'gone',
        ...(withIdentityPool && {
          identityPoolId:
            (identity === undefined ? undefined : pools[identity % pools.length]?.pool.IdentityPoolId) ??
            `${region}:99999999-2222-3333-4444-555555555555`,
        }),
      },
    }));
};
