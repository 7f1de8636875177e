import fc from 'fast-check';
import type { IdentityPoolSeed } from '../emulator/state/identityPoolSeed';
import { schemaAttributesOf } from '../emulator/state/schemaAttributes';
import type { UserPoolSeed } from '../emulator/state/userPoolSeed';
import { accountId, providerName, region, roleArn, server, userPoolId, web } from './repairSeed';

/** Any app client, user pool and identity pool that AWS would take: every setting is sometimes there and sometimes not. */

type ClientSeed = NonNullable<UserPoolSeed['clients']>[number];

/** Leaves out each member by chance. */
const partly = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const some = <T>(values: readonly T[], minLength = 0) => fc.shuffledSubarray([...values], { minLength });

const urls = ['https://a.example.com/in', 'http://localhost:3000/', 'myapp://', 'https://b.example.com/?x=1'];
const scopes = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin', 'api/read'];
const modernFlows = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
] as const;
const attributes = ['email', 'name', 'phone_number', 'custom:tenant'];
const units = fc.constantFrom('seconds', 'minutes', 'hours', 'days');

const oauth = fc
  .record({
    AllowedOAuthFlows: some(['code', 'implicit'] as const, 1),
    AllowedOAuthScopes: some(scopes, 1),
    CallbackURLs: some(urls, 1),
    hasDefault: fc.boolean(),
  })
  .map(({ hasDefault, ...rest }) => ({
    ...rest,
    AllowedOAuthFlowsUserPoolClient: true,
    ...(hasDefault && { DefaultRedirectURI: rest.CallbackURLs[0] }),
  }));

const settings = partly({
  RefreshTokenValidity: fc.integer({ min: 1, max: 3650 }),
  AccessTokenValidity: fc.integer({ min: 1, max: 86_400 }),
  IdTokenValidity: fc.integer({ min: 1, max: 86_400 }),
  TokenValidityUnits: partly({ AccessToken: units, IdToken: units, RefreshToken: units }),
  ReadAttributes: some(attributes),
  WriteAttributes: some(attributes),
  ExplicitAuthFlows: some(modernFlows, 1),
  SupportedIdentityProviders: some(['COGNITO', 'Google'], 1),
  LogoutURLs: some(urls, 1),
  AnalyticsConfiguration: partly({
    ApplicationArn: fc.constant(`arn:aws:mobiletargeting:${region}:${accountId}:apps/example`),
    UserDataShared: fc.boolean(),
  }),
  PreventUserExistenceErrors: fc.constantFrom('ENABLED', 'LEGACY'),
  EnableTokenRevocation: fc.boolean(),
  EnablePropagateAdditionalUserContextData: fc.boolean(),
  AuthSessionValidity: fc.integer({ min: 3, max: 15 }),
  RefreshTokenRotation: fc.record({
    Feature: fc.constantFrom('ENABLED', 'DISABLED'),
    RetryGracePeriodSeconds: fc.integer({ min: 0, max: 60 }),
  }),
});

export const anyClient = (ClientId: string): fc.Arbitrary<ClientSeed> =>
  fc
    .tuple(settings, fc.option(oauth, { nil: {} }), fc.constantFrom({}, { ClientSecret: 'x'.repeat(51) }))
    .map(([own, withOAuth, secret]) => ({ ClientId, ClientName: ClientId, ...own, ...withOAuth, ...secret }));

const text = fc.constantFrom('Your code is {####}', 'Code: {####}, "quoted" & it\'s');
const letter = fc.constantFrom('Your code is {####}', 'It\'s\n"{####}"');
const phone = fc.subarray(['email', 'phone_number'] as const);

export const anyUserPool: fc.Arbitrary<UserPoolSeed> = fc
  .record({
    settings: partly({
      LambdaConfig: partly({
        PreSignUp: fc.constant(`arn:aws:lambda:${region}:${accountId}:function:pre`),
        PreTokenGenerationConfig: fc.constant({
          LambdaVersion: 'V2_0',
          LambdaArn: `arn:aws:lambda:${region}:${accountId}:function:token`,
        }),
      }),
      AutoVerifiedAttributes: phone,
      SmsVerificationMessage: text,
      EmailVerificationMessage: letter,
      EmailVerificationSubject: fc.constantFrom('Code', "It's you"),
      SmsAuthenticationMessage: text,
      DeviceConfiguration: fc.record({ ChallengeRequiredOnNewDevice: fc.boolean() }),
      EmailConfiguration: fc.record({ EmailSendingAccount: fc.constant('COGNITO_DEFAULT') }),
      SmsConfiguration: fc.record({
        SnsCallerArn: fc.constant(roleArn('sms')),
        ExternalId: fc.constant('x'),
      }),
      UserPoolTags: fc.dictionary(
        fc.constantFrom('team', 'aws:cloudformation:stack-name'),
        fc.constant('a b'),
      ),
      UserPoolAddOns: fc.record({ AdvancedSecurityMode: fc.constantFrom('OFF', 'AUDIT') }),
      AccountRecoverySetting: fc.constant({ RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] }),
      UserPoolTier: fc.constantFrom('LITE', 'ESSENTIALS', 'PLUS'),
      MfaConfiguration: fc.constantFrom('OFF', 'ON', 'OPTIONAL'),
      DeletionProtection: fc.constant('INACTIVE'),
    }),
    days: fc.integer({ min: 1, max: 365 }),
    invitesOnly: fc.boolean(),
    length: fc.integer({ min: 6, max: 99 }),
    symbols: fc.boolean(),
    factors: some(['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']),
    second: fc.record({
      sms: fc.boolean(),
      totp: fc.option(fc.boolean(), { nil: undefined }),
      email: fc.boolean(),
      key: fc.boolean(),
    }),
  })
  .map(({ settings: own, days, invitesOnly, length, symbols, factors, second }) => {
    const pool = {
      Id: userPoolId,
      Name: 'any',
      SchemaAttributes: schemaAttributesOf([{ Name: 'tenant', AttributeDataType: 'String', Mutable: true }]),
      Policies: {
        PasswordPolicy: {
          MinimumLength: length,
          RequireUppercase: !symbols,
          RequireLowercase: true,
          RequireNumbers: false,
          RequireSymbols: symbols,
          TemporaryPasswordValidityDays: days,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', ...factors] },
      },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: invitesOnly, UnusedAccountValidityDays: days },
      ...own,
    };
    return withFactors({ ...pool }, second);
  });

/** Second factors only where the pool asks for some, and then at least one of them on; text messages by one role. */
function withFactors(
  pool: Readonly<Record<string, unknown>>,
  { sms, totp, email, key }: Factors,
): UserPoolSeed {
  const { MfaConfiguration = 'OFF', SmsConfiguration = { SnsCallerArn: roleArn('sms'), ExternalId: 'x' } } =
    pool;
  const WebAuthnConfiguration = { RelyingPartyId: 'auth.example.com', UserVerification: 'required' };
  const isNone = !sms && totp !== true && !email;
  const mfa = {
    ...(key && { WebAuthnConfiguration }),
    ...(MfaConfiguration !== 'OFF' && {
      ...(sms && { SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code: {####}', SmsConfiguration } }),
      ...(totp !== undefined && { SoftwareTokenMfaConfiguration: { Enabled: totp } }),
      ...((email || isNone) && { EmailMfaConfiguration: { Message: 'Code: {####}', Subject: "It's you" } }),
    }),
  };
  const ofText = MfaConfiguration !== 'OFF' && sms && { SmsConfiguration };
  return { pool: { ...pool, ...ofText }, mfa } as unknown as UserPoolSeed;
}

interface Factors {
  readonly sms: boolean;
  readonly totp: boolean | undefined;
  readonly email: boolean;
  readonly key: boolean;
}

/** The group "any", with whatever it can have. */
export const anyGroup: fc.Arbitrary<NonNullable<UserPoolSeed['groups']>[number]> = partly({
  Description: fc.constantFrom('They look around', 'They show "people"\naround'),
  RoleArn: fc.constantFrom(roleArn('auth'), roleArn('tenant-b')),
  Precedence: fc.integer({ min: 0, max: 9 }),
}).map((own) => ({ GroupName: 'any', ...own }));

/** The provider "Any", with whatever it can fill and be found by. */
export const anyProvider: fc.Arbitrary<NonNullable<UserPoolSeed['identityProviders']>[number]> = partly({
  AttributeMapping: fc.subarray(['email', 'name', 'custom:tenant']).map((names) => ({
    username: 'sub',
    ...Object.fromEntries(names.map((name) => [name, `${name}-claim`])),
  })),
  IdpIdentifiers: fc.subarray(['example.com', 'example.org'], { minLength: 1 }),
}).map((own) => ({
  ...{ ProviderName: 'Any', ProviderType: 'OIDC', ...own },
  ProviderDetails: {
    client_id: 'any',
    client_secret: 'example-secret',
    attributes_request_method: 'GET',
    oidc_issuer: 'https://oidc.example.com',
    authorize_scopes: 'openid',
  },
}));

const mapping = fc.oneof(
  fc.record({
    Type: fc.constant('Token' as const),
    AmbiguousRoleResolution: fc.constantFrom('AuthenticatedRole' as const, 'Deny' as const),
  }),
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((values) => ({
    Type: 'Rules' as const,
    AmbiguousRoleResolution: 'Deny' as const,
    RulesConfiguration: {
      Rules: values.map((Value) => ({
        Claim: 'custom:tenant',
        MatchType: 'Equals' as const,
        Value,
        RoleARN: roleArn(`tenant-${Value}`),
      })),
    },
  })),
);

/** Trusts some of the clients `web` and `server` (never `native`), with mappings only of what it lists. */
export const anyIdentityPool = (IdentityPoolId: string): fc.Arbitrary<IdentityPoolSeed> =>
  fc
    .record({
      pool: partly({
        AllowClassicFlow: fc.boolean(),
        SupportedLoginProviders: fc.dictionary(
          fc.constantFrom('graph.facebook.com', 'accounts.google.com'),
          fc.constant('1'),
          { minKeys: 1 },
        ),
        DeveloperProviderName: fc.constant('login.example.com'),
        OpenIdConnectProviderARNs: fc.constant([`arn:aws:iam::${accountId}:oidc-provider/oidc.example.com`]),
        SamlProviderARNs: fc.constant([`arn:aws:iam::${accountId}:saml-provider/corporate`]),
        IdentityPoolTags: fc.dictionary(fc.constantFrom('team', 'stage'), fc.constantFrom('a b', 'c')),
      }),
      guests: fc.boolean(),
      clients: some([web, server]),
      check: fc.boolean(),
      roles: partly({
        authenticated: fc.constant(roleArn('auth')),
        unauthenticated: fc.constant(roleArn('unauth')),
      }),
      mappings: fc.array(mapping, { maxLength: 3 }),
    })
    .map(({ pool, guests, clients, check, roles, mappings }) => {
      const keys = [
        ...clients.map((id) => `${providerName}:${id}`),
        ...Object.keys(pool.SupportedLoginProviders ?? {}),
      ];
      const CognitoIdentityProviders = clients.map((ClientId) => ({
        ProviderName: providerName,
        ClientId,
        ServerSideTokenCheck: check,
      }));
      const roleMappings = Object.fromEntries(
        keys.slice(0, mappings.length).map((key, index) => [key, mappings[index]]),
      );
      return {
        pool: {
          IdentityPoolId,
          IdentityPoolName: 'any',
          AllowUnauthenticatedIdentities: guests,
          ...pool,
          ...(CognitoIdentityProviders.length > 0 && { CognitoIdentityProviders }),
        },
        ...(Object.keys(roles).length > 0 && { roles }),
        ...(Object.keys(roleMappings).length > 0 && { roleMappings }),
      } as unknown as IdentityPoolSeed;
    });
