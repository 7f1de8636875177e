/** What leads on from an error, besides the pages of its rules. Without one: the page of the import, which has the fixes. */
export type ErrorFix = 'prepareCi' | 'grantFunctionAccess' | 'relink' | 'runWithCredentials' | 'signIn';

/** A message of the Amplify CLI, `ampx`, CloudFormation, Cognito or a client library, and what it comes from. */
export interface KnownError {
  /** As the tool writes it; `…` stands for anything within a line. */
  readonly says: string;
  /** The rules that find its cause, the likeliest first. */
  readonly rules: readonly string[];
  readonly fix?: ErrorFix;
}

/** Each text is quoted on the pages of its rules too; a test compares them. */
export const knownErrors: readonly KnownError[] = [
  {
    says: 'The selected Cognito User Pool does not have at least 1 Web app client configured',
    rules: ['pool-has-web-client'],
  },
  {
    says: 'The specified user pool client is not configured as a web client',
    rules: ['web-client-has-no-secret'],
  },
  { says: 'OAuth properties for the app clients are not matching', rules: ['clients-share-oauth-settings'] },
  {
    says: 'There are no Identity Pools found which has the selected Cognito User Pool configured as identity provider',
    rules: ['identity-pool-trusts-user-pool'],
  },
  {
    says: "Cannot import Identity Pool without 'authenticated' and 'unauthenticated' roles",
    rules: ['identity-pool-has-both-roles'],
  },
  { says: "Cannot parse arn: '…'", rules: ['role-arn-has-name', 'identity-pool-has-both-roles'] },
  { says: 'No Cognito User Pools were found in the configured region', rules: ['region-has-user-pool'] },
  {
    says: 'Auth has already been imported to this project and cannot be modified from the CLI',
    rules: ['project-has-no-auth'],
  },
  {
    says: 'Auth has already been added to this project. To update run amplify update auth',
    rules: ['project-has-no-auth'],
  },
  {
    says: 'headless is missing the following inputParam',
    rules: [
      'headless-parameters-are-complete',
      'hosting-has-auth-variables',
      'hosting-auth-variables-are-complete',
      'build-passes-auth-parameters',
      'build-auth-parameters-are-complete',
    ],
    fix: 'prepareCi',
  },
  {
    says: "The previously configured Cognito User Pool: '…' (…) cannot be found",
    rules: ['user-pool-exists', 'file-user-pool-exists'],
    fix: 'relink',
  },
  {
    says: "The previously configured Identity Pool: '…' (…) cannot be found",
    rules: ['identity-pool-exists'],
    fix: 'relink',
  },
  {
    says: 'The previously configured Web app client cannot be found',
    rules: ['web-client-exists'],
    fix: 'relink',
  },
  {
    says: 'The previously configured Native app client cannot be found',
    rules: ['native-client-exists'],
    fix: 'relink',
  },
  { says: "File at path: '…/parameters.json' does not exist", rules: ['parameters-file-is-complete'] },
  {
    says: 'EnvironmentParameterManager for … environment is not initialized',
    rules: ['team-provider-info-exists'],
  },
  {
    says: 'Template error: instance of Fn::GetAtt references undefined resource',
    rules: ['environment-is-complete', 'overrides-do-not-reference-auth', 'resource-name-has-no-underscore'],
  },
  {
    says: 'Template format error: Unresolved resource dependencies [auth…UserPoolId]',
    rules: ['functions-declare-auth-parameter'],
    fix: 'grantFunctionAccess',
  },
  { says: 'Policy resource was already managed by another stack', rules: ['identity-pool-is-not-shared'] },
  { says: 'Parameters: [authRoleName] must have values', rules: ['identity-pool-serves-api'] },
  {
    says: 'Current auth configuration is: userPoolOnly, but identityPoolAndUserPool was required',
    rules: ['identity-pool-serves-categories'],
  },
  {
    says: 'Specified resource configuration requires Cognito Identity Provider unauthenticated access but it is not enabled',
    rules: ['guest-access-is-on-where-needed'],
  },
  { says: 'The role with name … cannot be found', rules: ['file-roles-exist'] },
  {
    says: 'Resource cannot be removed because it has a dependency on another resource',
    rules: ['nothing-depends-on-auth'],
  },
  { says: 'Unable to find nested stack logical id prefix: auth', rules: ['migration-can-lock-stack'] },
  {
    says: 'The security token included in the request is invalid',
    rules: ['profile-works-with-amplify-cli'],
    fix: 'runWithCredentials',
  },
  {
    says: 'Unexpected token … in JSON',
    rules: ['profile-works-with-amplify-cli'],
    fix: 'runWithCredentials',
  },
  {
    says: 'security token included in the request is expired',
    rules: ['credentials-are-valid'],
    fix: 'signIn',
  },
  { says: 'ExpiredToken', rules: ['credentials-are-valid'], fix: 'signIn' },
  { says: 'Amplify Auth must be defined in amplify/auth/resource.ts', rules: ['gen2-auth-is-in-its-file'] },
  {
    says: 'Multiple `defineAuth` or `referenceAuth` calls are not allowed within an Amplify backend',
    rules: ['gen2-auth-is-defined-once'],
  },
  {
    says: "Property 'cfnResources' does not exist on type 'ReferenceAuthResources'",
    rules: ['gen2-packages-fit-reference'],
  },
  {
    says: 'Your UserPool client must have "Allowed callback URLs" configured if external login providers are enabled',
    rules: ['gen2-client-has-callback-url'],
  },
  {
    says: 'Your UserPool client must have "Allowed sign-out URLs" configured if external login providers are enabled',
    rules: ['gen2-client-has-sign-out-url'],
  },
  {
    says: 'You must configure a domain for your UserPool if external login providers are enabled',
    rules: ['gen2-pool-with-providers-has-domain'],
  },
  {
    says: 'The specified user pool is configured with alias attributes which are not currently supported',
    rules: ['pool-has-no-alias-attributes'],
  },
  { says: 'Failed to retrieve password policy', rules: ['gen2-pool-has-password-policy'] },
  {
    says: 'The specified identity pool does not have any cognito identity providers',
    rules: ['gen2-identity-pool-has-cognito-provider'],
  },
  {
    says: 'The user pool and user pool client pair do not match any cognito identity providers for the specified identity pool',
    rules: [
      'gen2-identity-pool-trusts-client',
      'gen2-stack-region-matches-pool',
      'identity-pool-trusts-selected-clients',
    ],
  },
  {
    says: 'The provided authRoleArn does not match the authenticated role for the specified identity pool',
    rules: ['gen2-roles-match-identity-pool'],
  },
  {
    says: 'The provided unauthRoleArn does not match the unauthenticated role for the specified identity pool',
    rules: ['gen2-roles-match-identity-pool'],
  },
  {
    says: "The group '…' with role '…' does not match any group for the specified user pool",
    rules: ['gen2-groups-match-pool'],
  },
  { says: 'Response object is too long', rules: ['gen2-response-is-small'] },
  {
    says: "Can't turn off SMS_MFA when SMS configuration is set for the user pool",
    rules: ['sms-mfa-can-be-switched-off'],
  },
  {
    says: 'Token is not from a supported provider of this identity pool',
    rules: ['identity-pool-trusts-selected-clients', 'provider-region-matches-pool'],
  },
  { says: 'Token is not allowed to assume any role', rules: ['role-mapping-does-not-deny'] },
  { says: 'Invalid login token', rules: ['role-mapping-does-not-deny'] },
  {
    says: 'is not a valid RoleMapping ProviderName or is not a configured provider',
    rules: ['role-mappings-are-of-listed-providers'],
  },
  {
    says: 'Invalid identity pool configuration. Check assigned IAM roles for this pool',
    rules: ['role-trusts-cognito-identity', 'role-exists'],
  },
  { says: 'Not authorized to perform sts:AssumeRoleWithWebIdentity', rules: ['role-trusts-identity-pool'] },
  { says: "IdentityPool '…' not found", rules: ['file-identity-pool-exists'] },
  { says: 'User pool client … does not exist', rules: ['file-clients-exist'] },
  { says: 'Invalid UserPoolId format', rules: ['file-ids-are-well-formed'] },
  {
    says: 'Unable to verify secret hash for client',
    rules: ['web-client-has-no-secret', 'file-web-client-is-public'],
  },
  {
    says: 'Client … is configured with secret but SECRET_HASH was not received',
    rules: ['native-config-secret-matches-client'],
  },
  { says: 'USER_SRP_AUTH is not enabled for the client', rules: ['client-allows-srp-sign-in'] },
  { says: 'Client is not enabled for OAuth2.0 flows', rules: ['client-may-use-oauth-flows'] },
  { says: 'oauth param not configured', rules: ['app-config-has-oauth'] },
  { says: 'redirect_mismatch', rules: ['callback-urls-include-app'] },
  { says: 'Login pages unavailable. Please contact an administrator', rules: ['managed-login-has-branding'] },
  {
    says: 'A client attempted to write unauthorized attribute',
    rules: [
      'custom-attributes-are-writable',
      'required-attributes-are-writable',
      'mapped-attributes-are-writable',
    ],
  },
  { says: 'Attribute cannot be updated', rules: ['mapped-attributes-are-mutable'] },
  { says: 'Invalid write attributes specified while', rules: ['write-attributes-are-valid'] },
  { says: 'Access Token does not have required scopes', rules: ['scopes-allow-user-attributes'] },
  { says: 'SignUp is not permitted for this user pool', rules: ['users-may-sign-up'] },
  {
    says: 'Username cannot be of email format, since user pool is configured for email alias',
    rules: ['usernames-may-be-email-addresses'],
  },
  { says: 'InvalidLambdaResponseException', rules: ['triggers-may-be-invoked'] },
  { says: 'UnexpectedLambdaException', rules: ['triggers-may-be-invoked'] },
  {
    says: 'is not authorized to perform: cognito-idp:',
    rules: ['functions-have-auth-access'],
    fix: 'grantFunctionAccess',
  },
];
