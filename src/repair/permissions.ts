import type { IdentityPoolRoles, MfaConfig } from '../model/authSnapshot';
import type { CloudTarget, JsonObject, RequiredPermission, WriteRequest } from '../model/cloudPlan';
import { partitionOf } from '../model/regions';

/** Where a plan acts: what ARNs are made of. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

const hasSlot = (text: string): boolean => text.includes('{{');

export const arnOfUserPool = ({ accountId, region }: Place, userPoolId: string): string =>
  `arn:${partitionOf(region).id}:cognito-idp:${region}:${accountId}:userpool/${userPoolId}`;

/** An identity pool that is not there yet can only be named by a wildcard. */
export const arnOfIdentityPool = ({ accountId, region }: Place, identityPoolId: string): string =>
  `arn:${partitionOf(region).id}:cognito-identity:${region}:${accountId}:identitypool/${
    hasSlot(identityPoolId) ? '*' : identityPoolId
  }`;

export const arnOfRole = ({ accountId, region }: Place, roleName: string): string =>
  `arn:${partitionOf(region).id}:iam::${accountId}:role/${roleName}`;

const arnOfHosting = (
  { accountId, region }: Place,
  target: Extract<CloudTarget, { kind: 'hostingApp' | 'hostingBranch' }>,
): string => {
  const branch = target.kind === 'hostingBranch' ? `/branches/${encodeURIComponent(target.branchName)}` : '';
  return `arn:${partitionOf(region).id}:amplify:${region}:${accountId}:apps/${target.appId}${branch}`;
};

/** What AWS asks of the caller to read a resource. */
export function permissionToRead(target: CloudTarget, place: Place): RequiredPermission[] {
  const read = (action: string, resource: string) => [{ action, resource, use: 'read' as const }];
  switch (target.kind) {
    case 'userPool':
      return read('cognito-idp:DescribeUserPool', arnOfUserPool(place, target.userPoolId));
    case 'userPoolClient':
      return read('cognito-idp:DescribeUserPoolClient', arnOfUserPool(place, target.userPoolId));
    case 'mfaConfig':
      return read('cognito-idp:GetUserPoolMfaConfig', arnOfUserPool(place, target.userPoolId));
    case 'group':
      return read('cognito-idp:GetGroup', arnOfUserPool(place, target.userPoolId));
    case 'identityProvider':
      return read('cognito-idp:DescribeIdentityProvider', arnOfUserPool(place, target.userPoolId));
    case 'domain':
      return read('cognito-idp:DescribeUserPoolDomain', '*');
    case 'managedLoginBranding':
      return read(
        'cognito-idp:DescribeManagedLoginBrandingByClient',
        arnOfUserPool(place, target.userPoolId),
      );
    case 'identityPool':
      return read('cognito-identity:DescribeIdentityPool', arnOfIdentityPool(place, target.identityPoolId));
    case 'identityPoolRoles':
      return read('cognito-identity:GetIdentityPoolRoles', arnOfIdentityPool(place, target.identityPoolId));
    case 'role':
      return read('iam:GetRole', target.arn);
    case 'functionPermission':
      return read('lambda:GetPolicy', target.functionArn);
    case 'hostingApp':
      return read('amplify:GetApp', arnOfHosting(place, target));
    case 'hostingBranch':
      return read('amplify:GetBranch', arnOfHosting(place, target));
  }
}

/** What AWS asks of the caller for a call; handing roles to Cognito needs leave to pass them. */
export function permissionsToWrite(
  { service, operation, input }: WriteRequest,
  target: CloudTarget,
  place: Place,
  use: RequiredPermission['use'] = 'change',
): RequiredPermission[] {
  const action = `${service}:${operation}`;
  const resource = withoutResource.has(operation) ? '*' : resourceOf(target, place);
  const own = { action, resource, use };
  const passed = passedRoles(operation, input);
  return [own, ...passed.map((resource) => ({ action: 'iam:PassRole', resource, use }))];
}

function passedRoles(operation: WriteRequest['operation'], input: JsonObject): string[] {
  switch (operation) {
    case 'SetIdentityPoolRoles':
      return rolesHandedOut(input);
    case 'UpdateGroup':
      return typeof input.RoleArn === 'string' ? [input.RoleArn] : [];
    case 'SetUserPoolMfaConfig': {
      const { SmsMfaConfiguration } = input as MfaConfig;
      return [SmsMfaConfiguration?.SmsConfiguration?.SnsCallerArn ?? []].flat();
    }
    default:
      return [];
  }
}

/** Every role that an identity pool is to hand out: the two for everyone, and those of the rules. */
function rolesHandedOut(input: JsonObject): string[] {
  const { Roles = {}, RoleMappings = {} } = input as IdentityPoolRoles;
  const rules = Object.values(RoleMappings).flatMap(
    ({ RulesConfiguration }) => RulesConfiguration?.Rules ?? [],
  );
  return [...new Set([...Object.values(Roles), ...rules.flatMap(({ RoleARN }) => RoleARN ?? [])])];
}

/** IAM cannot limit these to a resource. */
const withoutResource: ReadonlySet<string> = new Set(['CreateIdentityPool', 'SetIdentityPoolRoles']);

function resourceOf(target: CloudTarget, place: Place): string {
  switch (target.kind) {
    case 'userPool':
    case 'userPoolClient':
    case 'mfaConfig':
    case 'group':
    case 'identityProvider':
    case 'domain':
    case 'managedLoginBranding':
      return arnOfUserPool(place, target.userPoolId);
    case 'identityPool':
    case 'identityPoolRoles':
      return arnOfIdentityPool(place, target.identityPoolId);
    case 'role':
      return target.arn;
    case 'functionPermission':
      return target.functionArn;
    case 'hostingApp':
    case 'hostingBranch':
      return arnOfHosting(place, target);
  }
}

/** What taking back a thing that the plan created needs, where a later call of the plan can fail. */
export function permissionsToRollBack(target: CloudTarget, place: Place): RequiredPermission[] {
  const action = deletingAction[target.kind];
  if (action === undefined) return [];
  return [{ action, resource: resourceOf(target, place), use: 'rollBack' }];
}

const deletingAction: Readonly<Record<CloudTarget['kind'], string | undefined>> = {
  userPool: undefined,
  mfaConfig: undefined,
  group: undefined,
  identityProvider: undefined,
  userPoolClient: 'cognito-idp:DeleteUserPoolClient',
  domain: 'cognito-idp:DeleteUserPoolDomain',
  managedLoginBranding: 'cognito-idp:DeleteManagedLoginBranding',
  identityPool: 'cognito-identity:DeleteIdentityPool',
  identityPoolRoles: undefined,
  role: 'iam:DeleteRole',
  functionPermission: 'lambda:RemovePermission',
  hostingApp: undefined,
  hostingBranch: undefined,
};
