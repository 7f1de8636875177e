import fc from 'fast-check';
import type { Group, MfaConfig, UserPool, UserPoolClient } from '../../src/model/authSnapshot';
import type { OutputsInput } from '../../src/project/outputs/authOutputs';
import { aClient, anIdentityPool, aUserPool } from './snapshots';

/** Whatever Cognito may say of a pool and a client: every setting is sometimes there and sometimes not. */

const partly = <T extends object>(shape: { [K in keyof T]?: fc.Arbitrary<NonNullable<T[K]>> }) =>
  fc.record(shape as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as unknown as fc.Arbitrary<
    Partial<T>
  >;

const urls = [
  'https://shop.example.com/',
  'http://localhost:5173/',
  'shop://signed-in',
  'https://a.example.com/?x=1,2',
];
const attributes = ['sub', 'email', 'phone_number', 'custom:tenant', 'email_verified', 'updated_at', 'name'];

const userPool: fc.Arbitrary<UserPool> = partly<UserPool>({
  UsernameAttributes: fc.subarray(['email', 'phone_number'] as const).map((list) => [...list]),
  AliasAttributes: fc.subarray(['email', 'preferred_username'] as const).map((list) => [...list]),
  AutoVerifiedAttributes: fc.subarray(['email', 'phone_number'] as const).map((list) => [...list]),
  MfaConfiguration: fc.constantFrom('OFF', 'ON', 'OPTIONAL'),
  Domain: fc.constant('shop'),
  CustomDomain: fc.constant('auth.example.com'),
  SchemaAttributes: fc
    .subarray(attributes)
    .map((names) => names.map((Name) => ({ Name, Required: true, AttributeDataType: 'String' as const }))),
  Policies: partly({
    PasswordPolicy: partly({
      MinimumLength: fc.integer({ min: 6, max: 99 }),
      RequireLowercase: fc.boolean(),
      RequireUppercase: fc.boolean(),
      RequireNumbers: fc.boolean(),
      RequireSymbols: fc.boolean(),
    }),
    SignInPolicy: fc
      .subarray(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const, { minLength: 1 })
      .map((AllowedFirstAuthFactors) => ({ AllowedFirstAuthFactors })),
  }),
}).map((differs) => {
  const { Policies: _, ...pool } = aUserPool();
  return { ...pool, ...differs };
});

const client: fc.Arbitrary<UserPoolClient> = partly<UserPoolClient>({
  AllowedOAuthFlows: fc
    .subarray(['code', 'implicit', 'client_credentials'] as const)
    .map((list) => [...list]),
  AllowedOAuthScopes: fc.subarray(['openid', 'email', 'api/read']),
  CallbackURLs: fc.subarray(urls),
  LogoutURLs: fc.subarray(urls),
  SupportedIdentityProviders: fc.subarray(['COGNITO', 'Google', 'SignInWithApple', 'Okta']),
}).map(aClient);

const mfaConfig: fc.Arbitrary<MfaConfig> = partly<MfaConfig>({
  SmsMfaConfiguration: partly({
    SmsConfiguration: fc.constant({ SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' }),
  }),
  SoftwareTokenMfaConfiguration: partly({ Enabled: fc.boolean() }),
  EmailMfaConfiguration: fc.constant({ Message: 'Your code is {####}' }),
  WebAuthnConfiguration: partly({
    RelyingPartyId: fc.constant('shop.example.com'),
    UserVerification: fc.constantFrom('required', 'preferred'),
  }),
});

const groups: fc.Arbitrary<readonly Group[]> = fc
  .uniqueArray(fc.constantFrom('admins', 'editors', 'Gäste', '__proto__'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((GroupName) =>
        partly<Group>({ Precedence: fc.nat(9) }).map((own) => ({ ...own, GroupName })),
      ),
    ),
  );

export const anyOutputsInput: fc.Arbitrary<OutputsInput> = fc
  .record(
    {
      userPool,
      client,
      mfaConfig,
      groups,
      identityPool: fc
        .boolean()
        .map((AllowUnauthenticatedIdentities) => anIdentityPool({ AllowUnauthenticatedIdentities })),
    },
    { requiredKeys: ['userPool', 'client'] },
  )
  .map((input) => ({ region: 'us-east-1', ...input }));
