import type { RepairRecipe } from './repairRecipe';

/**
 * A change in AWS as data: shown before it is applied, applied call by call, verified by reading back, and undone by
 * another plan. A plan is JSON, so that it can be kept; no secret fits in it.
 */
export interface CloudPlan {
  readonly kind: 'repair' | 'undo';
  /** What was asked for; a new plan can be made of it when AWS has changed meanwhile. Empty for an undo. */
  readonly recipes: readonly RepairRecipe[];
  readonly accountId: string;
  readonly region: string;
  readonly userPoolId: string;
  /** In the order in which they are sent. */
  readonly calls: readonly CloudCall[];
  /** Every resource that the calls change, once, in the order of its call. */
  readonly changes: readonly ResourceChange[];
  /** What the caller's policies must allow, reading and taking back included. */
  readonly permissions: readonly RequiredPermission[];
  readonly hazards: readonly Hazard[];
  readonly affected: readonly Affected[];
  /** What the plan does not take away, in sentences: of an undo, whatever was created. */
  readonly remains: readonly Remainder[];
  /** Ids that exist only after the plan was applied, and what an edge is to select them as. */
  readonly selects: readonly { readonly slot: string; readonly as: 'webClient' | 'nativeClient' }[];
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** The calls a plan can hold. There is no deleting one among them. */
export const writeOperations = {
  amplify: ['UpdateApp', 'UpdateBranch'],
  'cognito-idp': [
    'CreateManagedLoginBranding',
    'CreateUserPoolClient',
    'CreateUserPoolDomain',
    'SetUserPoolMfaConfig',
    'UpdateGroup',
    'UpdateIdentityProvider',
    'UpdateUserPool',
    'UpdateUserPoolClient',
  ],
  'cognito-identity': ['CreateIdentityPool', 'SetIdentityPoolRoles', 'UpdateIdentityPool'],
  iam: ['CreateRole', 'UpdateAssumeRolePolicy'],
  lambda: ['AddPermission', 'RemovePermission'],
} as const;

export type WriteService = keyof typeof writeOperations;
/** A call and its input as AWS names them. The input may hold the slots of earlier calls. */
export type WriteRequest = {
  [S in WriteService]: {
    readonly service: S;
    readonly operation: (typeof writeOperations)[S][number];
    readonly input: JsonObject;
  };
}[WriteService];

export type CloudCall = WriteRequest & {
  /** Which of the plan's changes it makes: an index into `changes`. */
  readonly change: number;
  /** The IAM action it needs. */
  readonly action: string;
  /** What its answer fills in for the calls after it. */
  readonly slots?: readonly AnswerSlot[];
  /** The call that puts the resource back, for as long as nobody else changed it. Absent where there is none. */
  readonly inverse?: WriteRequest;
};

/**
 * Text that stands in later inputs and states for a value of an answer, such as `{{identityPoolId}}`. Names, tags and ids
 * in AWS cannot hold braces.
 */
export interface AnswerSlot {
  readonly slot: string;
  /** Where in the answer. */
  readonly path: readonly string[];
}

/** How to read a resource again. Ids may be slots. */
export type CloudTarget =
  | { readonly kind: 'userPool'; readonly userPoolId: string }
  | { readonly kind: 'userPoolClient'; readonly userPoolId: string; readonly clientId: string }
  | { readonly kind: 'mfaConfig'; readonly userPoolId: string }
  | { readonly kind: 'group'; readonly userPoolId: string; readonly groupName: string }
  | { readonly kind: 'identityProvider'; readonly userPoolId: string; readonly providerName: string }
  | { readonly kind: 'domain'; readonly userPoolId: string; readonly domain: string }
  | { readonly kind: 'managedLoginBranding'; readonly userPoolId: string; readonly clientId: string }
  | { readonly kind: 'identityPool'; readonly identityPoolId: string }
  | { readonly kind: 'identityPoolRoles'; readonly identityPoolId: string }
  | { readonly kind: 'role'; readonly roleName: string; readonly arn: string }
  | { readonly kind: 'hostingApp'; readonly appId: string }
  | { readonly kind: 'hostingBranch'; readonly appId: string; readonly branchName: string }
  | { readonly kind: 'functionPermission'; readonly functionArn: string; readonly statementId: string };

/** Names a resource for people; as a `ResourceRef` of a finding does. */
export interface CloudResource {
  readonly type:
    | 'userPool'
    | 'userPoolClient'
    | 'identityPool'
    | 'identityProvider'
    | 'domain'
    | 'role'
    | 'function'
    | 'group'
    | 'app'
    | 'branch';
  readonly id: string;
  readonly name?: string;
  readonly region?: string;
}

/** One resource before and after, in AWS's property names, without dates and secrets. */
export interface ResourceChange {
  readonly target: CloudTarget;
  readonly resource: CloudResource;
  /** Absent: the plan creates it. */
  readonly before?: JsonObject;
  readonly after: JsonObject;
  /** `LastModifiedDate` of `before`, where AWS has one. */
  readonly modifiedAt?: string;
  readonly differences: readonly Difference[];
}

/** One place in which two states differ. A value that is not there is absent. */
export interface Difference {
  readonly path: readonly string[];
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

export interface RequiredPermission {
  /** `cognito-idp:UpdateUserPoolClient` */
  readonly action: string;
  /** ARN, or `*` where the action knows no resources or the resource does not exist yet. */
  readonly resource: string;
  /** `rollBack`: only if a later call fails. */
  readonly use: 'read' | 'change' | 'rollBack';
}

export interface Hazard {
  readonly kind: 'drift' | 'otherApps' | 'guestAccess' | 'security' | 'permanent' | 'incomplete' | 'delay';
  readonly message: string;
}

/** Who else may notice the change. */
export interface Affected {
  readonly resource: CloudResource;
  readonly message: string;
}

export interface Remainder {
  readonly resource: CloudResource;
  readonly message: string;
}
