import type { Constraint, Constraints } from '../validate';

const url: Constraint = { min: 1, max: 1024, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' };
const arn: Constraint = {
  min: 20,
  max: 2048,
  pattern:
    'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
};
const printable = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';
const withCode = '.*\\{####\\}.*';
const units = ['seconds', 'minutes', 'hours', 'days'];

/** Ranges, lengths and patterns of Amazon Cognito user pools, from AWS's public service model. */
export const cognitoIdpConstraints: Constraints = {
  UserPoolId: { min: 1, max: 55, pattern: '[\\w-]+_[0-9a-zA-Z]+' },
  ClientId: { min: 1, max: 128, pattern: '[\\w+]+' },
  'ListUserPoolsRequest.MaxResults': { min: 1, max: 60 },
  'ListUserPoolClientsRequest.MaxResults': { min: 1, max: 60 },
  'ListIdentityProvidersRequest.MaxResults': { min: 0, max: 60 },
  'ListResourceServersRequest.MaxResults': { min: 1, max: 50 },
  Limit: { min: 0, max: 60 },
  NextToken: { min: 1, pattern: '[\\S]+' },
  PaginationToken: { min: 1, pattern: '[\\S]+' },
  ResourceArn: arn,

  PoolName: { min: 1, max: 128, pattern: '[\\w\\s+=,.@-]+' },
  MfaConfiguration: { values: ['OFF', 'ON', 'OPTIONAL'] },
  DeletionProtection: { values: ['ACTIVE', 'INACTIVE'] },
  UserPoolTier: { values: ['LITE', 'ESSENTIALS', 'PLUS'] },
  AliasAttributes: { each: { values: ['phone_number', 'email', 'preferred_username'] } },
  UsernameAttributes: { each: { values: ['phone_number', 'email'] } },
  AutoVerifiedAttributes: { each: { values: ['phone_number', 'email'] } },
  AttributesRequireVerificationBeforeUpdate: { each: { values: ['phone_number', 'email'] } },
  AllowedFirstAuthFactors: {
    min: 1,
    max: 4,
    each: { values: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
  },
  'PasswordPolicyType.MinimumLength': { min: 6, max: 99 },
  'PasswordPolicyType.PasswordHistorySize': { min: 0, max: 24 },
  'PasswordPolicyType.TemporaryPasswordValidityDays': { min: 0, max: 365 },
  'AdminCreateUserConfigType.UnusedAccountValidityDays': { min: 0, max: 365 },
  'CreateUserPoolRequest.Schema': { min: 1, max: 50 },
  CustomAttributes: { min: 1, max: 25 },
  'SchemaAttributeType.Name': { min: 1, max: 20, pattern: printable },
  'SchemaAttributeType.AttributeDataType': { values: ['String', 'Number', 'DateTime', 'Boolean'] },
  SmsAuthenticationMessage: { min: 6, max: 140, pattern: withCode },
  SmsVerificationMessage: { min: 6, max: 140, pattern: withCode },
  EmailVerificationSubject: { min: 1, max: 140 },
  'EmailConfigurationType.EmailSendingAccount': { values: ['COGNITO_DEFAULT', 'DEVELOPER'] },
  'VerificationMessageTemplateType.DefaultEmailOption': {
    values: ['CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'],
  },
  'RecoveryOptionType.Priority': { min: 1, max: 2 },
  RecoveryMechanisms: { min: 1, max: 2 },
  SnsCallerArn: arn,
  PreSignUp: arn,
  PostConfirmation: arn,
  PreTokenGeneration: arn,

  ClientName: { min: 1, max: 128, pattern: '[\\w\\s+=,.@-]+' },
  'CreateUserPoolClientRequest.ClientSecret': { min: 24, max: 64, pattern: '[\\w+]+' },
  RefreshTokenValidity: { min: 0, max: 315_360_000 },
  AccessTokenValidity: { min: 1, max: 86_400 },
  IdTokenValidity: { min: 1, max: 86_400 },
  AuthSessionValidity: { min: 3, max: 15 },
  'TokenValidityUnitsType.AccessToken': { values: units },
  'TokenValidityUnitsType.IdToken': { values: units },
  'TokenValidityUnitsType.RefreshToken': { values: units },
  ReadAttributes: { each: { min: 1, max: 2048 } },
  WriteAttributes: { each: { min: 1, max: 2048 } },
  ExplicitAuthFlows: {
    each: {
      values: [
        'ADMIN_NO_SRP_AUTH',
        'CUSTOM_AUTH_FLOW_ONLY',
        'USER_PASSWORD_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_USER_AUTH',
      ],
    },
  },
  SupportedIdentityProviders: {
    each: { min: 1, max: 32, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+' },
  },
  CallbackURLs: { min: 0, max: 100, each: url },
  LogoutURLs: { min: 0, max: 100, each: url },
  DefaultRedirectURI: url,
  AllowedOAuthFlows: { min: 0, max: 3, each: { values: ['code', 'implicit', 'client_credentials'] } },
  AllowedOAuthScopes: { max: 50, each: { min: 1, max: 256, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' } },
  PreventUserExistenceErrors: { values: ['LEGACY', 'ENABLED'] },
  'RefreshTokenRotationType.Feature': { values: ['ENABLED', 'DISABLED'] },
  'RefreshTokenRotationType.RetryGracePeriodSeconds': { min: 0, max: 60 },

  // The model's pattern has no dot, though custom domains have nothing but.
  Domain: { min: 1, max: 63, pattern: '^[a-z0-9](?:[a-z0-9\\-.]{0,61}[a-z0-9])?$' },
  CertificateArn: arn,
  'CreateIdentityProviderRequest.ProviderName': {
    min: 1,
    max: 32,
    pattern: '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+',
  },
  ProviderName: { min: 1, max: 32 },
  'CreateIdentityProviderRequest.ProviderType': {
    values: ['SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'],
  },
  IdpIdentifiers: { min: 0, max: 50, each: { min: 1, max: 40, pattern: '[\\w\\s+=.@-]+' } },
  'CreateResourceServerRequest.Identifier': { min: 1, max: 256, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' },
  'CreateResourceServerRequest.Name': { min: 1, max: 256, pattern: '[\\w\\s+=,.@-]+' },
  Scopes: { max: 100 },
  Assets: { min: 0, max: 40 },

  GroupName: { min: 1, max: 128, pattern: printable },
  'CreateGroupRequest.Description': { max: 2048 },
  'UpdateGroupRequest.Description': { max: 2048 },
  RoleArn: arn,
  Precedence: { min: 0 },

  Username: { min: 1, max: 128, pattern: printable },
  'AttributeType.Name': { min: 1, max: 32 },
  'AttributeType.Value': { max: 2048 },
  TemporaryPassword: { max: 256, pattern: '[\\S]+' },
  'AdminSetUserPasswordRequest.Password': { max: 256, pattern: '[\\S]+' },
  MessageAction: { values: ['RESEND', 'SUPPRESS'] },
  DesiredDeliveryMediums: { each: { values: ['SMS', 'EMAIL'] } },
  Filter: { max: 256 },
  AuthFlow: {
    values: [
      'USER_SRP_AUTH',
      'REFRESH_TOKEN_AUTH',
      'REFRESH_TOKEN',
      'CUSTOM_AUTH',
      'ADMIN_NO_SRP_AUTH',
      'USER_PASSWORD_AUTH',
      'ADMIN_USER_PASSWORD_AUTH',
      'USER_AUTH',
    ],
  },
};
