import type { OperationName, ServiceName } from './services';
import { systemClock, TokenBucket, type Clock } from './tokenBucket';

/**
 * What AWS allows, in requests a second for an account in a Region. Cognito's published numbers:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
interface Quota {
  readonly category: string;
  readonly perSecond: number;
  /** Some operations are also counted for each user pool alone. */
  readonly perPoolPerSecond?: number;
}

const userPoolRead: Quota = { category: 'UserPoolRead', perSecond: 15 };
const clientRead: Quota = { category: 'UserPoolClientRead', perSecond: 15, perPoolPerSecond: 5 };
const poolUpdate: Quota = { category: 'UserPoolUpdate', perSecond: 15 };
const clientUpdate: Quota = { category: 'UserPoolClientUpdate', perSecond: 15, perPoolPerSecond: 5 };
const resourceUpdate: Quota = { category: 'UserPoolResourceUpdate', perSecond: 15, perPoolPerSecond: 5 };
const resourceRead: Quota = { category: 'UserPoolResourceRead', perSecond: 20, perPoolPerSecond: 5 };
/** For Amplify Hosting, identity pools, IAM and STS no number is published: a careful guess, and slower when AWS says so. */
const assumed = (category: string, perSecond: number): Quota => ({ category, perSecond });

const quotas: { readonly [S in ServiceName]: Readonly<Record<OperationName<S>, Quota>> } = {
  amplify: {
    GetApp: assumed('AmplifyRead', 5),
    GetBranch: assumed('AmplifyRead', 5),
    ListApps: assumed('AmplifyRead', 5),
    ListBranches: assumed('AmplifyRead', 5),
    UpdateApp: assumed('AmplifyWrite', 2),
    UpdateBranch: assumed('AmplifyWrite', 2),
  },
  'cognito-idp': {
    CreateManagedLoginBranding: resourceUpdate,
    CreateUserPoolClient: clientUpdate,
    CreateUserPoolDomain: resourceUpdate,
    DeleteManagedLoginBranding: resourceUpdate,
    DeleteUserPoolClient: clientUpdate,
    DeleteUserPoolDomain: resourceUpdate,
    DescribeIdentityProvider: resourceRead,
    DescribeManagedLoginBrandingByClient: resourceRead,
    DescribeUserPool: userPoolRead,
    DescribeUserPoolClient: clientRead,
    DescribeUserPoolDomain: resourceRead,
    GetGroup: resourceRead,
    GetUserPoolMfaConfig: resourceRead,
    ListGroups: resourceRead,
    ListIdentityProviders: resourceRead,
    ListUserPoolClients: clientRead,
    ListUserPools: userPoolRead,
    SetUserPoolMfaConfig: resourceUpdate,
    UpdateGroup: resourceUpdate,
    UpdateIdentityProvider: resourceUpdate,
    UpdateUserPool: poolUpdate,
    UpdateUserPoolClient: clientUpdate,
  },
  'cognito-identity': {
    CreateIdentityPool: assumed('CreateIdentityPool', 5),
    DeleteIdentityPool: assumed('DeleteIdentityPool', 5),
    DescribeIdentityPool: assumed('DescribeIdentityPool', 5),
    GetIdentityPoolRoles: assumed('GetIdentityPoolRoles', 5),
    ListIdentityPools: assumed('ListIdentityPools', 5),
    SetIdentityPoolRoles: assumed('SetIdentityPoolRoles', 5),
    UpdateIdentityPool: assumed('UpdateIdentityPool', 5),
  },
  iam: {
    CreateRole: assumed('IamWrite', 5),
    DeleteRole: assumed('IamWrite', 5),
    GetRole: assumed('IamRead', 20),
    ListRoles: assumed('IamRead', 20),
    SimulatePrincipalPolicy: assumed('IamSimulate', 5),
    UpdateAssumeRolePolicy: assumed('IamWrite', 5),
  },
  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  lambda: {
    AddPermission: { category: 'LambdaControl', perSecond: 15 },
    GetPolicy: { category: 'LambdaGetPolicy', perSecond: 15 },
    RemovePermission: { category: 'LambdaControl', perSecond: 15 },
  },
  sts: { GetCallerIdentity: assumed('StsRead', 20) },
};

/** The token buckets of every account and Region, shared by all sessions of the process unless a test has its own. */
export class RequestQuotas {
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(private readonly clock: Clock = systemClock) {}

  /**
   * The buckets a request must take from, the narrowest first, so that a crowd waiting for one pool
   * does not use up what the whole account may do.
   */
  bucketsOf<S extends ServiceName>(
    scope: string,
    service: S,
    operation: OperationName<S>,
    userPoolId: string | undefined,
  ): TokenBucket[] {
    const quota = quotas[service][operation];
    const wide = this.#bucket(`${scope} ${quota.category}`, quota.perSecond);
    if (!quota.perPoolPerSecond || !userPoolId) return [wide];
    return [this.#bucket(`${scope} ${operation} ${userPoolId}`, quota.perPoolPerSecond), wide];
  }

  #bucket(key: string, perSecond: number): TokenBucket {
    let bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, (bucket = new TokenBucket(perSecond, this.clock)));
    return bucket;
  }
}

export const sharedQuotas = new RequestQuotas();
