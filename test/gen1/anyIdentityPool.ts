import fc from 'fast-check';
import type { IdentityPoolSeed } from '../emulator/state/identityPoolSeed';
import { clientIds } from './anyClients';
import { accountId, mostly, names, partitionOf, some, suffixOf } from './arbitraries';

const loginProviders = fc.oneof(
  fc.constant<Record<string, string> | undefined>(undefined),
  some([
    ['www.amazon.com', 'amzn1.application-oa2-client.x'],
    ['graph.facebook.com', '123456'],
    ['accounts.google.com', 'g.apps.googleusercontent.com'],
    ['appleid.apple.com', 'com.example.app'],
    ['api.twitter.com', 'x;y'],
    ['www.digits.com', 'd'],
  ] as const).map((pairs) => Object.fromEntries(pairs) as Record<string, string>),
);

export const anyIdentityPool = (
  region: string,
  userPoolId: string,
  id: number,
): fc.Arbitrary<IdentityPoolSeed> => {
  const role = (name: string) => `arn:${partitionOf(region)}:iam::${accountId}:role/${name}`;
  const provider = (pool: string, ClientId: string | undefined, ServerSideTokenCheck = false) => ({
    ProviderName: `cognito-idp.${region}.${suffixOf(region)}/${pool}`,
    ...(ClientId !== undefined && { ClientId }),
    ServerSideTokenCheck,
  });
  const all = [
    provider(userPoolId, clientIds.web),
    provider(userPoolId, clientIds.native, true),
    provider(userPoolId, clientIds.server),
    provider(userPoolId, 'goneclient000000000000000'),
    provider(`${region}_OtherPool`, clientIds.other),
  ];
  return fc
    .record({
      name: names,
      guests: fc.boolean(),
      providers: mostly(
        some(all).map((list) => [...list, ...(list.some((one) => one === all[0]) ? [] : [all[0]])]),
        fc.constant(undefined),
        some(all),
      ),
      logins: loginProviders,
      roles: mostly<Record<string, string> | undefined>(
        fc.record({
          authenticated: fc.constantFrom(
            role('service-role/Cognito_myAuth_Role'),
            role('auth'),
            role('a/b/c/x+=,.@-y'),
          ),
          unauthenticated: fc.constantFrom(role('unauth'), role('auth')),
        }),
        fc.constant({ authenticated: role('auth') }),
        fc.constant({ unauthenticated: role('unauth') }),
        fc.constant(undefined),
      ),
    })
    .map(({ name, guests, providers: known, logins, roles }) => ({
      pool: {
        IdentityPoolId: `${region}:1111111${id}-2222-3333-4444-555555555555`,
        IdentityPoolName: name,
        AllowUnauthenticatedIdentities: guests,
        ...(known && { CognitoIdentityProviders: known }),
        ...(logins && { SupportedLoginProviders: logins }),
      } as IdentityPoolSeed['pool'],
      ...(roles && { roles }),
    }));
};
