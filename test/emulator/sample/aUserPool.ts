import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { schemaAttributesOf } from '../state/schemaAttributes';
import type { Json, UserPoolSeed } from '../state/userPoolSeed';

type UserPoolFacts = Partial<Json<UserPoolType>>;
type ClientFacts = Partial<Json<UserPoolClientType>>;

/** Sign-in by e-mail address with AWS's defaults; `facts` say what is different. Times are fixed. */
export const aUserPool = (Id: string, Name: string, facts: UserPoolFacts = {}): UserPoolSeed['pool'] => ({
  Name,
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireUppercase: true,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 7,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: {},
  LastModifiedDate: '2025-06-02T14:30:00Z',
  CreationDate: '2024-03-01T09:00:00Z',
  SchemaAttributes: schemaAttributesOf([
    { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
  ]),
  AutoVerifiedAttributes: ['email'],
  ...(facts.AliasAttributes ? {} : { UsernameAttributes: ['email' as const] }),
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  MfaConfiguration: 'OFF',
  EstimatedNumberOfUsers: 0,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  UsernameConfiguration: { CaseSensitive: false },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
  UserPoolTier: 'ESSENTIALS',
  ...facts,
  Id,
});

/** An app client without secret that signs in by SRP; `facts` say what is different. */
export const aClient = (ClientId: string, ClientName: string, facts: ClientFacts = {}): ClientFacts => ({
  ClientId,
  ClientName,
  LastModifiedDate: '2025-06-02T14:35:00Z',
  CreationDate: '2024-03-01T09:05:00Z',
  RefreshTokenValidity: 30,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
  AllowedOAuthFlowsUserPoolClient: false,
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
  ...facts,
});

/** A client id of AWS's shape that can be read: `clientId('shopweb')` is `shopweb` and digits, 26 in all. */
export const clientId = (word: string): string => `${word}01234567890123456789012345`.slice(0, 26);

/** A secret of AWS's shape that nobody takes for a real one. */
export const clientSecret = (word: string): string => `example${word}secret`.padEnd(51, '0');

/** Settings of the hosted sign-in pages of an app at `host`. */
export const oauthAt = (host: string): ClientFacts => ({
  CallbackURLs: [`https://${host}/signin/`, 'http://localhost:3000/'],
  LogoutURLs: [`https://${host}/signout/`, 'http://localhost:3000/'],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['aws.cognito.signin.user.admin', 'email', 'openid', 'phone', 'profile'],
  AllowedOAuthFlowsUserPoolClient: true,
  SupportedIdentityProviders: ['COGNITO'],
});
