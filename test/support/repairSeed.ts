import type { IdentityPoolSeed } from '../emulator/state/identityPoolSeed';
import type { Seed } from '../emulator/seed';
import { schemaAttributesOf } from '../emulator/state/schemaAttributes';
import type { UserPoolSeed } from '../emulator/state/userPoolSeed';

/** An account where every repair has something to do, and where every setting that could get lost is set. */

export const region = 'us-east-1';
export const accountId = '123456789012';
export const userPoolId = 'us-east-1_RepairMe1';
export const web = '1webclient0123456789012345';
export const native = '2nativeclient0123456789012';
export const server = '3serverclient0123456789012';
export const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
export const otherIdentityPoolId = 'us-east-1:99999999-2222-3333-4444-555555555555';
export const roleArn = (name: string): string => `arn:aws:iam::${accountId}:role/${name}`;
export const functionArn = `arn:aws:lambda:${region}:${accountId}:function:post-confirmation`;
export const providerName = `cognito-idp.${region}.amazonaws.com/${userPoolId}`;
export const providerSecret = 'example-oidc-secret-0000000000000000000000';
export const secret = 'example0server0secret00000000000000000000000000000';

const cognito = 'cognito-identity.amazonaws.com';

/** The same after every reset, so that a plan stays good. */
const modified = { LastModifiedDate: '2026-01-02T03:04:05Z' };

/** Everything about an app client that an update can reset. */
export const fullClient: NonNullable<UserPoolSeed['clients']>[number] = {
  ...modified,
  RefreshTokenValidity: 12,
  AccessTokenValidity: 30,
  IdTokenValidity: 45,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
  ReadAttributes: ['email', 'name', 'custom:tenant'],
  WriteAttributes: ['email', 'name'],
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
  SupportedIdentityProviders: ['COGNITO', 'Google'],
  CallbackURLs: ['https://app.example.com/in', 'http://localhost:3000/'],
  DefaultRedirectURI: 'https://app.example.com/in',
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email', 'api/read'],
  AllowedOAuthFlowsUserPoolClient: true,
  AnalyticsConfiguration: { ApplicationArn: `arn:aws:mobiletargeting:${region}:${accountId}:apps/example` },
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: false,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 7,
};

const trust = (identityPool: string | readonly string[], amr: string) => ({
  Sid: 'Cognito',
  Effect: 'Allow',
  Principal: { Federated: cognito },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${cognito}:aud`]: identityPool },
    'ForAnyValue:StringLike': { [`${cognito}:amr`]: amr },
  },
});

const lambdaTrust = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
};
type Mapping = NonNullable<IdentityPoolSeed['roleMappings']>[string];
const mapping: Mapping = { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' };
const rules: Mapping = {
  Type: 'Rules',
  AmbiguousRoleResolution: 'Deny',
  RulesConfiguration: {
    Rules: [
      { Claim: 'custom:tenant', MatchType: 'Equals', Value: 'b', RoleARN: roleArn('tenant-b') },
      { Claim: 'custom:tenant', MatchType: 'StartsWith', Value: 'a', RoleARN: roleArn('auth') },
    ],
  },
};

export const repairSeed: Seed = {
  accounts: [
    {
      accountId,
      roles: [
        {
          RoleName: 'auth',
          RoleId: 'AROAEXAMPLEAUTH234567',
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [lambdaTrust, trust(otherIdentityPoolId, 'authenticated')],
          },
          Policies: {
            files: {
              Version: '2012-10-17',
              Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
            },
          },
        },
        {
          RoleName: 'tenant-b',
          RoleId: 'AROAEXAMPLETENANTB234',
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: trust([identityPoolId], 'authenticated'),
          },
        },
      ],
      regions: {
        [region]: {
          functions: [
            {
              FunctionName: 'post-confirmation',
              permissions: [
                {
                  Sid: 'events',
                  Principal: { Service: 'events.amazonaws.com' },
                  Action: 'lambda:InvokeFunction',
                },
              ],
            },
          ],
          userPools: [
            {
              pool: {
                Id: userPoolId,
                Name: 'repair-me',
                ...modified,
                DeletionProtection: 'INACTIVE',
                SchemaAttributes: schemaAttributesOf([
                  { Name: 'tenant', AttributeDataType: 'String', Mutable: true },
                ]),
                Policies: {
                  PasswordPolicy: {
                    MinimumLength: 14,
                    RequireUppercase: false,
                    RequireLowercase: true,
                    RequireNumbers: true,
                    RequireSymbols: false,
                    PasswordHistorySize: 3,
                    TemporaryPasswordValidityDays: 3,
                  },
                  SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
                },
                LambdaConfig: { PostConfirmation: functionArn },
                AutoVerifiedAttributes: ['email'],
                EmailVerificationMessage: 'Your code is {####}',
                EmailVerificationSubject: 'Your "code"',
                VerificationMessageTemplate: {
                  DefaultEmailOption: 'CONFIRM_WITH_CODE',
                  EmailSubject: "It's you",
                },
                UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
                MfaConfiguration: 'OPTIONAL',
                DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
                EmailConfiguration: {
                  EmailSendingAccount: 'COGNITO_DEFAULT',
                  ReplyToEmailAddress: 'a@example.com',
                },
                UserPoolTags: { team: 'identity', 'aws:cloudformation:stack-name': 'users' },
                AdminCreateUserConfig: {
                  AllowAdminCreateUserOnly: false,
                  UnusedAccountValidityDays: 3,
                  InviteMessageTemplate: { EmailSubject: 'Welcome', EmailMessage: '{username} {####}' },
                },
                UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
                AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
                UserPoolTier: 'PLUS',
              },
              mfa: {
                MfaConfiguration: 'OPTIONAL',
                SoftwareTokenMfaConfiguration: { Enabled: false },
                EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Your "code"' },
                WebAuthnConfiguration: { RelyingPartyId: 'auth.example.com', UserVerification: 'required' },
              },
              clients: [
                { ClientId: web, ClientName: 'web', ...fullClient },
                { ClientId: native, ClientName: 'native', ...fullClient, LogoutURLs: ['myapp://out'] },
                { ClientId: server, ClientName: 'server', ...fullClient, ClientSecret: secret },
              ],
              identityProviders: [
                { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: { client_id: 'google' } },
                {
                  ...modified,
                  ProviderName: 'Corporate',
                  ProviderType: 'OIDC',
                  ProviderDetails: {
                    client_id: 'corporate',
                    client_secret: providerSecret,
                    attributes_request_method: 'GET',
                    oidc_issuer: 'https://oidc.example.com',
                    authorize_scopes: 'openid email',
                  },
                  AttributeMapping: { username: 'sub', email: 'email', 'custom:tenant': 'tenant' },
                  IdpIdentifiers: ['example.com'],
                },
              ],
              resourceServers: [
                {
                  Identifier: 'api',
                  Name: 'API',
                  Scopes: [{ ScopeName: 'read', ScopeDescription: 'read' }],
                },
              ],
              groups: [
                { ...modified, GroupName: 'staff', RoleArn: roleArn('auth'), Precedence: 1 },
                {
                  ...modified,
                  GroupName: 'guides',
                  Description: 'They show "people" around',
                  RoleArn: roleArn('tenant-b'),
                  Precedence: 1,
                },
                { ...modified, GroupName: 'visitors', Description: 'They look around', Precedence: 9 },
              ],
              domains: [{ Domain: 'auth.example.com', ManagedLoginVersion: 2 }],
            },
          ],
          identityPools: [
            {
              pool: {
                IdentityPoolId: identityPoolId,
                IdentityPoolName: 'repair me',
                AllowUnauthenticatedIdentities: false,
                AllowClassicFlow: true,
                DeveloperProviderName: 'login.example.com',
                SupportedLoginProviders: { 'graph.facebook.com': '1234567890' },
                OpenIdConnectProviderARNs: [`arn:aws:iam::${accountId}:oidc-provider/oidc.example.com`],
                SamlProviderARNs: [`arn:aws:iam::${accountId}:saml-provider/corporate`],
                IdentityPoolTags: { team: 'identity' },
                CognitoIdentityProviders: [
                  { ProviderName: providerName, ClientId: web, ServerSideTokenCheck: true },
                ],
              },
              roles: { authenticated: roleArn('auth') },
              roleMappings: { [`${providerName}:${web}`]: rules, 'graph.facebook.com': mapping },
            },
            {
              pool: {
                IdentityPoolId: otherIdentityPoolId,
                IdentityPoolName: 'other',
                AllowUnauthenticatedIdentities: false,
                CognitoIdentityProviders: [{ ProviderName: providerName, ClientId: server }],
              },
              roles: { authenticated: roleArn('auth') },
            },
          ],
        },
      },
    },
  ],
};
