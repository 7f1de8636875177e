/** A check that `referenceAuth` makes when it is deployed, and the rules that find the same before. */
export interface ReferenceAuthCheck {
  /** What AWS is asked for, or what is compared. */
  readonly what: string;
  readonly rules: readonly string[];
}

/**
 * The checks of `referenceAuth` in its order. It stops at the first that fails, so of several findings the first one
 * here is what a deployment would report.
 */
export const referenceAuthChecks: readonly ReferenceAuthCheck[] = [
  // Before the deployment: the backend cannot be built with two of them.
  { what: 'defineAuth, referenceAuth', rules: ['gen2-auth-is-defined-once'] },
  // Before the checks: without these properties the call does not compile, or the resources are not found.
  {
    what: 'identityPoolId, authRoleArn, unauthRoleArn',
    rules: ['gen2-has-identity-pool', 'identity-pool-has-both-roles'],
  },
  // It may read identity pools of this partition only.
  { what: 'arn:aws', rules: ['gen2-partition-is-commercial'] },
  { what: 'CognitoIdentityProviders', rules: ['gen2-identity-pool-has-cognito-provider'] },
  { what: 'AliasAttributes', rules: ['pool-has-no-alias-attributes'] },
  { what: 'Domain', rules: ['gen2-pool-with-providers-has-domain'] },
  { what: 'LogoutURLs', rules: ['gen2-client-has-sign-out-url'] },
  { what: 'CallbackURLs', rules: ['gen2-client-has-callback-url'] },
  { what: 'groups', rules: ['gen2-groups-match-pool'] },
  {
    what: 'ProviderName, ClientId',
    rules: [
      'gen2-identity-pool-trusts-client',
      'gen2-stack-region-matches-pool',
      'identity-pool-trusts-user-pool',
    ],
  },
  { what: 'authRoleArn, unauthRoleArn', rules: ['gen2-roles-match-identity-pool'] },
  { what: 'ClientSecret', rules: ['web-client-has-no-secret', 'pool-has-web-client'] },
];
