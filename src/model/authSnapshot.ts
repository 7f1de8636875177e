import type {
  DescribeIdentityProviderResponse,
  DomainDescriptionType,
  GetUserPoolMfaConfigResponse,
  GroupType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  GetIdentityPoolRolesResponse,
  IdentityPool as AwsIdentityPool,
} from '@aws-sdk/client-cognito-identity';

/**
 * What Cognito and IAM said about one user pool at one moment, in AWS's own words and capitals, so that a recorded
 * response is a fixture and a property can be searched for in AWS's documentation. No type here can hold a secret.
 */

export type UserPool = UserPoolType & { readonly Id: string; readonly Name: string };

export type UserPoolClient = Omit<UserPoolClientType, 'ClientSecret'> & {
  readonly ClientId: string;
  readonly ClientName: string;
  /** Whether Cognito holds a client secret. The secret itself is dropped where the answer is read. */
  readonly hasSecret: boolean;
};

export type MfaConfig = Omit<GetUserPoolMfaConfigResponse, '$metadata'>;

/** `ProviderDetails` keeps its keys; the value of one that is or may be secret is empty. */
export type IdentityProvider = NonNullable<DescribeIdentityProviderResponse['IdentityProvider']> & {
  readonly ProviderName: string;
};

export type Group = GroupType & { readonly GroupName: string };

export type Domain = DomainDescriptionType & { readonly Domain: string };

export type IdentityPoolRoles = Pick<GetIdentityPoolRolesResponse, 'Roles' | 'RoleMappings'>;

/** An identity pool with what `GetIdentityPoolRoles` says of it. */
export interface IdentityPool extends Omit<AwsIdentityPool, 'IdentityPoolId' | 'IdentityPoolName'> {
  readonly IdentityPoolId: string;
  readonly IdentityPoolName: string;
  readonly roles: Reading<IdentityPoolRoles>;
}

export interface Role {
  readonly Arn: string;
  readonly RoleName: string;
  /** The trust policy as JSON text (IAM's URL encoding is taken off where it is read). */
  readonly AssumeRolePolicyDocument: string;
  /** Absent: it has none, or they were not read. */
  readonly Tags?: Readonly<Record<string, string>>;
}

/** A role that an identity pool or a group names. `undefined` inside the reading: IAM has no such role. */
export interface RoleReading {
  readonly arn: string;
  readonly role: Reading<Role | undefined>;
}

/** A Lambda function that the pool's triggers name. `undefined` inside the reading: there is no such function. */
export interface TriggerFunctionReading {
  readonly arn: string;
  readonly triggerFunction: Reading<TriggerFunction | undefined>;
}

export interface TriggerFunction {
  /** Its resource policy as JSON text; absent when it has none. */
  readonly policy?: string;
}

/** The managed login style of one app client. `undefined` inside the reading: it has none. */
export interface BrandingReading {
  readonly clientId: string;
  readonly branding: Reading<{ readonly ManagedLoginBrandingId: string } | undefined>;
}

/**
 * One thing we tried to read. What was not read, or not allowed to be read, is unknown, never absent:
 * a rule that needs it says which permission is missing instead of guessing.
 */
export type Reading<T> =
  | { readonly status: 'read'; readonly value: T }
  | { readonly status: 'unread' }
  | { readonly status: 'denied'; readonly action: string }
  | { readonly status: 'failed'; readonly message: string };

/** The parts of a snapshot, each read (and refused) on its own. */
export interface SnapshotParts {
  userPool: UserPool;
  /** The described app clients. With `clientIds` given to `takeSnapshot`, only those. */
  userPoolClients: readonly UserPoolClient[];
  mfaConfig: MfaConfig;
  identityProviders: readonly IdentityProvider[];
  groups: readonly Group[];
  /** Prefix and custom domain of the pool, as far as it has them. */
  domains: readonly Domain[];
  /**
   * The identity pools that list the user pool as a Cognito provider. With `identityPoolIds` given to `takeSnapshot`,
   * those, whether they list it or not.
   */
  identityPools: readonly IdentityPool[];
  /** The roles that `identityPools` and `groups`, as far as they were read, name; with their trust policies. */
  roles: readonly RoleReading[];
  /** The functions that `userPool.LambdaConfig` names, each once. */
  triggerFunctions: readonly TriggerFunctionReading[];
  /** For the described app clients of a pool whose domain has managed login. */
  managedLoginBrandings: readonly BrandingReading[];
}

export type SnapshotPart = keyof SnapshotParts;

export interface AuthSnapshot {
  readonly region: string;
  readonly accountId?: string;
  readonly userPoolId: string;
  /** ISO 8601, when the reading was complete. */
  readonly takenAt: string;
  /** Parts of which only the resources asked for by id were read: the account may hold more of them. */
  readonly limitedTo?: readonly SnapshotPart[];
  readonly parts: { readonly [P in SnapshotPart]: Reading<SnapshotParts[P]> };
}

/** The parts a rule asked for, all of them read. */
export type Facts<P extends SnapshotPart = never> = Pick<
  AuthSnapshot,
  'region' | 'accountId' | 'userPoolId' | 'takenAt' | 'limitedTo'
> &
  Readonly<Pick<SnapshotParts, P>>;
