import fc from 'fast-check';
import type { ReferenceAuth } from '../../src/model/gen2Backend';
import type { Seed } from '../emulator/seed';
import { aClient, aUserPool } from '../emulator/sample/aUserPool';
import { schemaAttributesOf } from '../emulator/state/schemaAttributes';

/** A `referenceAuth` call, the Region it is deployed to, and the account it meets. */
export interface ReferenceAuthCase {
  readonly seed: Seed;
  readonly region: string;
  readonly reference: Required<Omit<ReferenceAuth, 'path' | 'accessGroups'>>;
}

const accountId = '123456789012';
const region = 'us-east-1';
const userPoolId = 'us-east-1_Reference';
const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
const [web, other] = ['1webclient0000000000000000', '2otherclient00000000000000'] as const;
const role = (name: string): string => `arn:aws:iam::${accountId}:role/${name}`;
const urls = ['https://shop.example.com/', 'http://localhost:5173/', 'shop://signed-in'];

/** Mostly as it has to be, so that a case does not fail by all checks at once. */
const mostly = <T>(right: T, ...wrong: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    ...wrong.map((value) => ({ weight: 1, arbitrary: fc.constant(value) })),
  );
const partly = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const pool = fc.record({
  aliases: mostly<readonly ('email' | 'preferred_username')[]>([], ['email'], ['preferred_username']),
  domain: mostly<object>(
    { Domain: 'shop' },
    {},
    { CustomDomain: 'auth.example.com' },
    { Domain: 'shop', CustomDomain: 'auth.example.com' },
  ),
  mfa: fc.constantFrom('OFF' as const, 'ON' as const, 'OPTIONAL' as const),
  verified: fc.subarray(['email', 'phone_number'] as const),
  usernames: fc.subarray(['email', 'phone_number'] as const),
  required: fc.subarray(['email', 'name', 'birthdate']),
  policy: fc.record({
    MinimumLength: fc.integer({ min: 6, max: 99 }),
    RequireLowercase: fc.boolean(),
    RequireUppercase: fc.boolean(),
    RequireNumbers: fc.boolean(),
    RequireSymbols: fc.boolean(),
  }),
});

const factors = partly({
  SmsMfaConfiguration: fc.constant({ SmsConfiguration: { SnsCallerArn: role('sms') } }),
  SoftwareTokenMfaConfiguration: fc.boolean().map((Enabled) => ({ Enabled })),
  EmailMfaConfiguration: fc.constant({ Message: 'Your code is {####}' }),
});

const providerTypes = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'SAML', 'OIDC'] as const;

const client = fc.record({
  secret: mostly<object>({}, { ClientSecret: 'example0secret00000000000000000000000000000000000' }),
  callbacks: mostly<readonly string[]>(['https://shop.example.com/'], [], urls),
  signOuts: mostly<readonly string[]>(['https://shop.example.com/bye'], [], urls),
  flows: fc.subarray(['code', 'implicit'] as const),
  scopes: fc.subarray(['openid', 'email', 'api/read']),
});

const identity = fc.record({
  provider: mostly<readonly (readonly [region: string, pool: string, client: string])[]>(
    [[region, userPoolId, web]],
    [],
    [[region, userPoolId, other]],
    [[region, 'us-east-1_SomeOther', web]],
    [
      [region, 'us-east-1_SomeOther', other],
      [region, userPoolId, web],
    ],
  ),
  guests: fc.boolean(),
});

const call = fc.record({
  region: mostly(region, 'eu-west-1', 'cn-north-1'),
  authRoleArn: mostly(role('auth'), role('unauth'), role('gone')),
  unauthRoleArn: mostly(role('unauth'), role('auth')),
  groups: mostly<Readonly<Record<string, string>>>(
    {},
    { admins: role('admins') },
    { admins: role('nobody') },
    { editors: role('admins') },
    { admins: role('admins'), readers: role('auth') },
  ),
});

/** Accounts and calls at random: every check of `referenceAuth` fails in some of them, and in most of them none. */
export const anyReferenceAuthCase: fc.Arbitrary<ReferenceAuthCase> = fc
  .record({ pool, factors, providers: fc.subarray([...providerTypes]), client, identity, call })
  .map(({ pool: own, factors: mfa, providers, client: app, identity: identityPool, call: asked }) => ({
    region: asked.region,
    reference: {
      userPoolId,
      userPoolClientId: web,
      identityPoolId,
      authRoleArn: asked.authRoleArn,
      unauthRoleArn: asked.unauthRoleArn,
      groups: asked.groups,
    },
    seed: {
      accounts: [
        {
          accountId,
          regions: {
            [region]: {
              userPools: [
                {
                  pool: aUserPool(userPoolId, 'reference', {
                    ...own.domain,
                    ...(own.aliases.length > 0
                      ? { AliasAttributes: [...own.aliases], UsernameAttributes: [] }
                      : { UsernameAttributes: [...own.usernames] }),
                    MfaConfiguration: own.mfa,
                    AutoVerifiedAttributes: [...own.verified],
                    Policies: { PasswordPolicy: own.policy },
                    SchemaAttributes: schemaAttributesOf(
                      own.required.map((Name) => ({
                        Name,
                        AttributeDataType: 'String',
                        Required: true,
                        Mutable: true,
                      })),
                    ),
                  }),
                  mfa,
                  clients: [
                    aClient(web, 'web', {
                      ...app.secret,
                      CallbackURLs: [...app.callbacks],
                      LogoutURLs: [...app.signOuts],
                      AllowedOAuthFlows: [...app.flows],
                      AllowedOAuthScopes: [...app.scopes],
                      AllowedOAuthFlowsUserPoolClient: app.flows.length > 0,
                      SupportedIdentityProviders: ['COGNITO', ...providers],
                    }),
                    aClient(other, 'other'),
                  ],
                  identityProviders: providers.map((ProviderType) => ({
                    ProviderName: ProviderType,
                    ProviderType,
                    ProviderDetails: {},
                  })),
                  groups: [
                    { GroupName: 'admins', RoleArn: role('admins'), Precedence: 1 },
                    { GroupName: 'readers' },
                  ],
                },
              ],
              identityPools: [
                {
                  pool: {
                    IdentityPoolId: identityPoolId,
                    IdentityPoolName: 'reference',
                    AllowUnauthenticatedIdentities: identityPool.guests,
                    CognitoIdentityProviders: identityPool.provider.map(([at, id, ClientId]) => ({
                      ProviderName: `cognito-idp.${at}.amazonaws.com/${id}`,
                      ClientId,
                    })),
                  },
                  roles: { authenticated: role('auth'), unauthenticated: role('unauth') },
                },
              ],
            },
          },
        },
      ],
    },
  }));
