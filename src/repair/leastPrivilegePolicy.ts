import type { CloudPlan } from '../model/cloudPlan';
import { partitionOf } from '../model/regions';
import { arnOfIdentityPool, arnOfRole, arnOfUserPool, type Place } from './permissions';

/** What somebody shall be able to do with this extension. Each tier comes on top of `browse`. */
export const permissionTiers = ['browse', 'users', 'fix', 'hosting'] as const;
export type PermissionTier = (typeof permissionTiers)[number];

/**
 * What a policy is limited to. What is absent stands for everything of its kind in the account and Region; an empty list
 * for nothing.
 */
export interface PolicyScope extends Place {
  readonly userPoolId?: string;
  readonly identityPoolIds?: readonly string[];
  readonly roleArns?: readonly string[];
  readonly functionArns?: readonly string[];
  /** Id of the app of Amplify Hosting. */
  readonly appId?: string;
}

/** An IAM policy document, as `JSON.stringify` writes it. */
export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly IamStatement[];
}

export interface IamStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The policy that lets someone apply one plan, and nothing else. */
export const policyForPlan = (plan: CloudPlan): IamPolicy => policyFor(plan.permissions, plan);

/** The policy that allows some actions on some resources, and nothing else. */
export function policyFor(
  permissions: readonly { readonly action: string; readonly resource: string }[],
  place: Pick<Place, 'region'>,
): IamPolicy {
  const byResource = new Map<string, Set<string>>();
  for (const { action, resource } of permissions) {
    const key = action === 'iam:PassRole' ? `${passRole}${resource}` : resource;
    byResource.set(key, (byResource.get(key) ?? new Set()).add(action));
  }
  const statements = [...byResource].map(([key, actions]): IamStatement => {
    const isPassing = key.startsWith(passRole);
    const Resource = isPassing ? key.slice(passRole.length) : key;
    return { Effect: 'Allow', Action: [...actions].sort(), Resource, ...(isPassing && toCognito(place)) };
  });
  return { Version: '2012-10-17', Statement: statements };
}

const passRole = 'pass ';
/** Roles are handed to identity pools and to user pools, and to no other service. */
const cognito = ['cognito-identity.amazonaws.com', 'cognito-idp.amazonaws.com'];
const toCognito = ({ region }: Pick<Place, 'region'>): Pick<IamStatement, 'Condition'> =>
  partitionOf(region).id === 'aws' ? { Condition: { StringEquals: { 'iam:PassedToService': cognito } } } : {};

/** What some tiers are made of: `browse` comes first, since the others build on it. */
export const withBrowse = (tiers: readonly PermissionTier[]): readonly PermissionTier[] =>
  permissionTiers.filter((tier) => tier === 'browse' || tiers.includes(tier));

/** The policy of some tiers, with each action on the narrowest resource that AWS lets it be limited to. */
export function leastPrivilegePolicy(tiers: readonly PermissionTier[], scope: PolicyScope): IamPolicy {
  const Statement = withBrowse(tiers).flatMap((tier) => tierStatements(tier, scope));
  return { Version: '2012-10-17', Statement };
}

/** What one tier adds. A statement about nothing is left out. */
export const tierStatements = (tier: PermissionTier, scope: PolicyScope): IamStatement[] =>
  statementsOf[tier](scope).filter(({ Resource }) => Resource.length > 0);

const statement = (
  Sid: string,
  service: string,
  actions: readonly string[],
  Resource: IamStatement['Resource'],
): IamStatement => ({ Sid, Effect: 'Allow', Action: actions.map((one) => `${service}:${one}`), Resource });

const userPoolArn = (scope: PolicyScope): string => arnOfUserPool(scope, scope.userPoolId ?? '*');
const identityPoolArns = (scope: PolicyScope): IamStatement['Resource'] =>
  listOr(
    scope.identityPoolIds?.map((id) => arnOfIdentityPool(scope, id)),
    arnOfIdentityPool(scope, '*'),
  );
const roleArns = (scope: PolicyScope): IamStatement['Resource'] =>
  listOr(scope.roleArns, arnOfRole(scope, '*'));
const functionArns = (scope: PolicyScope): IamStatement['Resource'] => {
  const { accountId, region } = scope;
  return listOr(scope.functionArns, `arn:${partitionOf(region).id}:lambda:${region}:${accountId}:function:*`);
};

function listOr(arns: readonly string[] | undefined, all: string): IamStatement['Resource'] {
  if (!arns) return all;
  return arns.length === 1 && arns[0] !== undefined ? arns[0] : [...arns];
}

const statementsOf: Readonly<Record<PermissionTier, (scope: PolicyScope) => IamStatement[]>> = {
  browse: (scope) => [
    // These know no resource, or answer for all of them.
    statement('ListPools', 'cognito-idp', ['ListUserPools', 'DescribeUserPoolDomain'], '*'),
    statement('ListIdentityPools', 'cognito-identity', ['ListIdentityPools'], '*'),
    statement('ReadUserPool', 'cognito-idp', browsing, userPoolArn(scope)),
    statement(
      'FindIdentityPools',
      'cognito-identity',
      ['DescribeIdentityPool'],
      arnOfIdentityPool(scope, '*'),
    ),
    statement('ReadIdentityPools', 'cognito-identity', ['GetIdentityPoolRoles'], identityPoolArns(scope)),
    statement('ReadRoles', 'iam', ['GetRole'], roleArns(scope)),
    statement('ReadTriggers', 'lambda', ['GetPolicy'], functionArns(scope)),
  ],
  users: (scope) => [statement('ManageUsers', 'cognito-idp', managingUsers, userPoolArn(scope))],
  fix: (scope) => [
    statement('MendUserPool', 'cognito-idp', mending, userPoolArn(scope)),
    statement('MendIdentityPools', 'cognito-identity', ['UpdateIdentityPool'], identityPoolArns(scope)),
    // IAM cannot limit this to an identity pool; which roles it can set, the leave to pass them limits.
    statement('SetRoles', 'cognito-identity', ['SetIdentityPoolRoles'], '*'),
    // What is yet to be made has no id to be limited to, so a policy for chosen things leaves it out.
    ...(scope.identityPoolIds ? [] : makingIdentityPools(scope)),
    // To choose among those that trust an identity pool; IAM cannot limit it.
    statement('ListRoles', 'iam', ['ListRoles'], '*'),
    statement('MendRoles', 'iam', ['UpdateAssumeRolePolicy'], roleArns(scope)),
    ...(scope.roleArns ? [] : [statement('MakeRoles', 'iam', ['CreateRole', 'DeleteRole'], roleArns(scope))]),
    { ...statement('PassRoles', 'iam', ['PassRole'], roleArns(scope)), ...toCognito(scope) },
    statement('MendTriggers', 'lambda', ['AddPermission', 'RemovePermission'], functionArns(scope)),
  ],
  hosting: (scope) => {
    const { accountId, region, appId } = scope;
    const apps = `arn:${partitionOf(region).id}:amplify:${region}:${accountId}:apps/${appId ?? '*'}`;
    return [
      statement('ListApps', 'amplify', ['ListApps'], '*'),
      // What a build may do is what its role may do.
      statement('JudgeBuilds', 'iam', ['SimulatePrincipalPolicy'], arnOfRole(scope, '*')),
      statement('ReadApps', 'amplify', ['GetApp', 'ListBranches', 'GetBranch'], [apps, `${apps}/branches/*`]),
      statement('SetVariables', 'amplify', ['UpdateApp', 'UpdateBranch'], [apps, `${apps}/branches/*`]),
    ];
  },
};

const browsing = [
  'DescribeUserPool',
  'ListUserPoolClients',
  'DescribeUserPoolClient',
  'GetUserPoolMfaConfig',
  'ListIdentityProviders',
  'DescribeIdentityProvider',
  'ListGroups',
  'DescribeManagedLoginBrandingByClient',
];
const managingUsers = [
  'ListUsers',
  'ListUsersInGroup',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminCreateUser',
  'AdminSetUserPassword',
  'AdminResetUserPassword',
  'AdminEnableUser',
  'AdminDisableUser',
  'AdminDeleteUser',
  'AdminUpdateUserAttributes',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'CreateGroup',
  'UpdateGroup',
  'DeleteGroup',
];
/** `GetGroup` reads a group again right before it is changed. The deleting ones take back what a repair has made, when a later call of the same repair fails. */
const mending = [
  'CreateUserPoolClient',
  'UpdateUserPoolClient',
  'DeleteUserPoolClient',
  'CreateUserPoolDomain',
  'DeleteUserPoolDomain',
  'CreateManagedLoginBranding',
  'DeleteManagedLoginBranding',
  'UpdateUserPool',
  'GetGroup',
  'UpdateGroup',
  'UpdateIdentityProvider',
  'SetUserPoolMfaConfig',
];
const makingIdentityPools = (scope: PolicyScope): IamStatement[] => [
  statement('MakeIdentityPools', 'cognito-identity', ['CreateIdentityPool'], '*'),
  statement(
    'TakeBackIdentityPools',
    'cognito-identity',
    ['DeleteIdentityPool'],
    arnOfIdentityPool(scope, '*'),
  ),
];
