import fc from 'fast-check';
import type { UserPoolSeed } from '../emulator/state/userPoolSeed';
import { mostly, names, partly, some } from './arbitraries';

/** App clients as Cognito lets them be: a public one, mostly one for native apps like it, at times one with a secret. */

type ClientSeed = NonNullable<UserPoolSeed['clients']>[number];
const urls = [
  'https://www.example.com/signin/',
  'http://localhost:3000/',
  'myapp://callback',
  'https://example.com/?a=1,2&b="c"',
  'https://例え.example.com/戻る',
  'exp://127.0.0.1:19000/--/',
];
const scopes = [
  'phone',
  'email',
  'openid',
  'profile',
  'aws.cognito.signin.user.admin',
  'api/read',
  'API/Write',
];
export const socialProviders = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'] as const;
export const ownProviders = ['CorporateSAML', 'My-OIDC', '社内'] as const;

const oauth = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 5,
    arbitrary: fc.record({
      AllowedOAuthFlows: fc.oneof(
        { weight: 6, arbitrary: some(['code', 'implicit'] as const, 1) },
        { weight: 1, arbitrary: fc.constant(['client_credentials' as const]) },
      ),
      AllowedOAuthScopes: some(scopes, 1),
      CallbackURLs: some(urls, 1),
      LogoutURLs: some(urls, 1),
      AllowedOAuthFlowsUserPoolClient: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: partly({
      AllowedOAuthFlows: some(['code', 'implicit'] as const),
      AllowedOAuthScopes: some(scopes),
      CallbackURLs: some(urls),
      LogoutURLs: some(urls),
      AllowedOAuthFlowsUserPoolClient: fc.boolean(),
    }),
  },
) as fc.Arbitrary<Partial<ClientSeed>>;

const providers = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(['COGNITO']) },
  { weight: 1, arbitrary: some(ownProviders, 1) },
  { weight: 4, arbitrary: some(['COGNITO', ...socialProviders, ...ownProviders], 1) },
);

interface Web {
  readonly oauth: Partial<ClientSeed>;
  readonly providers: readonly string[] | undefined;
}

const clientSettings: fc.Arbitrary<Web> = fc.record({ oauth, providers });
const secret = fc.constantFrom('nativeclientsecret00000000000000000000000000000000001', 'a+b_c1');

/** As the web client, in another order of all lists. */
const asWeb = ({ oauth: own, providers: known }: Web): fc.Arbitrary<Partial<ClientSeed>> =>
  fc.noShrink(
    fc.record(
      Object.fromEntries(
        Object.entries({ ...own, ...(known && { SupportedIdentityProviders: known }) }).map(
          ([key, value]) => [
            key,
            Array.isArray(value)
              ? (fc.shuffledSubarray(value, { minLength: value.length }) as fc.Arbitrary<unknown>)
              : fc.constant(value as unknown),
          ],
        ),
      ),
    ) as fc.Arbitrary<Partial<ClientSeed>>,
  );

export const clientIds = {
  web: '1webclientid00000000000000',
  native: '2nativeclientid0000000000',
  server: '3serverclientid0000000000',
  other: '9otherclient0000000000000',
};

const withProviders = ({ oauth: own, providers: known }: Web): Partial<ClientSeed> => ({
  ...own,
  ...(known && { SupportedIdentityProviders: [...known] }),
});

export const anyClients: fc.Arbitrary<ClientSeed[]> = clientSettings.chain((web) =>
  fc
    .record({
      name: names,
      nativeName: names,
      native: fc.oneof(
        { weight: 8, arbitrary: asWeb(web) },
        { weight: 1, arbitrary: clientSettings.map(withProviders) },
      ),
      nativeSecret: fc.option(secret, { nil: undefined }),
      webSecret: mostly(fc.constant<string | undefined>(undefined), secret),
      has: fc.constantFrom<'web' | 'both' | 'all'>('web', 'both', 'both', 'both', 'all'),
    })
    .map(({ name, nativeName, native, nativeSecret, webSecret, has }) => {
      const ofWeb = { ClientId: clientIds.web, ClientName: name, ...withProviders(web) };
      const ofNative = { ClientId: clientIds.native, ClientName: nativeName, ...native };
      const server = { ClientId: clientIds.server, ClientName: 'server', ClientSecret: 'serversecret' };
      const withSecret = (client: ClientSeed, ClientSecret: string | undefined): ClientSeed =>
        ClientSecret === undefined ? client : { ...client, ClientSecret };
      return [
        withSecret(ofWeb, webSecret),
        ...(has === 'web' ? [] : [withSecret(ofNative, nativeSecret)]),
        ...(has === 'all' ? [server] : []),
      ];
    }),
);
