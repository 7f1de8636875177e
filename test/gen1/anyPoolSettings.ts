import fc from 'fast-check';
import { schemaAttributesOf } from '../emulator/state/schemaAttributes';
import { accountId, partitionOf, partly, some } from './arbitraries';

/** What a user pool may say of itself, each part of it sometimes there and sometimes not. */

const attributeLists = <T extends string>(...values: T[]) =>
  fc.oneof(fc.constant<T[] | undefined>(undefined), some(values));
const trigger = (region: string, name: string) =>
  fc.constant(`arn:${partitionOf(region)}:lambda:${region}:${accountId}:function:${name}`);

const schema = fc
  .record({
    required: some([
      ...['address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name'],
      ...[
        'name',
        'nickname',
        'phone_number',
        'picture',
        'preferred_username',
        'profile',
        'website',
        'zoneinfo',
      ],
      ...['updated_at', 'email_verified'],
    ]),
    custom: some(['tenant', 'email', 'Größe']),
  })
  .map(({ required, custom }) =>
    schemaAttributesOf([
      ...required.map((Name) => ({
        Name,
        AttributeDataType: 'String' as const,
        Mutable: true,
        Required: true,
      })),
      ...custom.map((Name) => ({ Name, AttributeDataType: 'String' as const, Mutable: true })),
    ]),
  );

export const anyPoolSettings = (region: string) =>
  partly({
    AliasAttributes: attributeLists('email', 'phone_number', 'preferred_username'),
    UsernameAttributes: attributeLists('email', 'phone_number'),
    AutoVerifiedAttributes: attributeLists('email', 'phone_number'),
    SchemaAttributes: fc.oneof(schema, fc.constant([])),
    Policies: fc.oneof(
      fc.constant({}),
      fc.record({
        PasswordPolicy: partly({
          MinimumLength: fc.constantFrom(6, 8, 12, 99),
          RequireLowercase: fc.boolean(),
          RequireUppercase: fc.boolean(),
          RequireNumbers: fc.boolean(),
          RequireSymbols: fc.boolean(),
          TemporaryPasswordValidityDays: fc.constant(7),
          PasswordHistorySize: fc.constant(3),
        }),
      }),
    ),
    LambdaConfig: partly({
      PreSignUp: trigger(region, 'pre'),
      DefineAuthChallenge: trigger(region, 'define'),
      CreateAuthChallenge: trigger(region, 'create'),
      VerifyAuthChallengeResponse: trigger(region, 'verify'),
    }),
    MfaConfiguration: fc.constantFrom('OFF', 'ON', 'OPTIONAL'),
    Domain: fc.constantFrom('my-users-auth', 'auth.example.com', 'xn--bcher-kva'),
    CustomDomain: fc.constant('login.example.com'),
    SmsConfiguration: fc.constant({
      SnsCallerArn: `arn:${partitionOf(region)}:iam::${accountId}:role/pool-sms`,
    }),
  });

export const anyFactors = (region: string) =>
  partly({
    SmsMfaConfiguration: partly({
      SmsAuthenticationMessage: fc.constant('Code: {####}'),
      SmsConfiguration: fc.record({
        SnsCallerArn: fc.constant(`arn:${partitionOf(region)}:iam::${accountId}:role/service-role/sms`),
        ExternalId: fc.constant('x'),
      }),
    }),
    SoftwareTokenMfaConfiguration: partly({ Enabled: fc.boolean() }),
    EmailMfaConfiguration: partly({ Message: fc.constant('Code: {####}') }),
    WebAuthnConfiguration: fc.constant({ RelyingPartyId: 'example.com' }),
  });
