import type { CloudTarget, JsonObject, JsonValue, WriteRequest } from '../model/cloudPlan';
import { isObject } from '../project/jsonValue';
import { toJson } from './resourceStates';

type Members = Readonly<Record<string, JsonValue | undefined>>;

/**
 * The call that takes a resource from one state to another; without `before`, the call that makes it. An update holds
 * every value of the state, since AWS resets what is left out. `undefined` where AWS has no such call.
 */
export function requestFor(
  target: CloudTarget,
  before: JsonObject | undefined,
  after: JsonObject,
): WriteRequest | undefined {
  switch (target.kind) {
    case 'userPoolClient':
      return before
        ? userPools('UpdateUserPoolClient', updateOfClient(target, before, after))
        : userPools('CreateUserPoolClient', withoutMembers(after, ['hasSecret', 'ClientType', 'ClientId']));
    case 'userPool':
      return before && userPools('UpdateUserPool', updateOfPool(target.userPoolId, after));
    case 'mfaConfig':
      return before && userPools('SetUserPoolMfaConfig', { UserPoolId: target.userPoolId, ...after });
    case 'group':
      return before && userPools('UpdateGroup', { UserPoolId: target.userPoolId, ...after });
    case 'identityProvider':
      return before && userPools('UpdateIdentityProvider', updateOfProvider(target, before, after));
    case 'domain':
      return before ? undefined : userPools('CreateUserPoolDomain', after);
    case 'managedLoginBranding':
      return before ? undefined : userPools('CreateManagedLoginBranding', after);
    case 'identityPool':
      return before
        ? identityPools('UpdateIdentityPool', updateOfIdentityPool(before, after))
        : identityPools('CreateIdentityPool', withoutMembers(after, ['IdentityPoolId']));
    case 'identityPoolRoles':
      return identityPools('SetIdentityPoolRoles', after);
    case 'role':
      return before
        ? roles('UpdateAssumeRolePolicy', { RoleName: target.roleName, PolicyDocument: documentOf(after) })
        : roles('CreateRole', { ...after, AssumeRolePolicyDocument: documentOf(after) });
    case 'hostingApp':
      return before && hosting('UpdateApp', { appId: target.appId }, before, after);
    case 'hostingBranch': {
      const { appId, branchName } = target;
      return before && hosting('UpdateBranch', { appId, branchName }, before, after);
    }
    case 'functionPermission':
      return before ? undefined : addPermission(target, after);
  }
}

/** Of all that can be made, only a function's permission can be taken back by a call that deletes nothing else. */
export const inverseOfMaking = (target: CloudTarget): WriteRequest | undefined =>
  target.kind === 'functionPermission'
    ? {
        service: 'lambda',
        operation: 'RemovePermission',
        input: { FunctionName: target.functionArn, StatementId: target.statementId },
      }
    : undefined;

function addPermission(
  { functionArn, statementId }: Extract<CloudTarget, { kind: 'functionPermission' }>,
  { Action = '', Principal, Condition }: JsonObject,
): WriteRequest {
  const SourceArn = memberOf(memberOf(Condition, 'ArnLike'), 'AWS:SourceArn');
  const input = { FunctionName: functionArn, StatementId: statementId, Action, SourceArn };
  const Service = memberOf(Principal, 'Service');
  return { service: 'lambda', operation: 'AddPermission', input: toJson({ ...input, Principal: Service }) };
}

const userPools = (
  operation: Extract<WriteRequest, { service: 'cognito-idp' }>['operation'],
  input: Members,
): WriteRequest => ({ service: 'cognito-idp', operation, input: toJson(input) });
const identityPools = (
  operation: Extract<WriteRequest, { service: 'cognito-identity' }>['operation'],
  input: Members,
): WriteRequest => ({ service: 'cognito-identity', operation, input: toJson(input) });
const roles = (
  operation: Extract<WriteRequest, { service: 'iam' }>['operation'],
  input: Members,
): WriteRequest => ({ service: 'iam', operation, input: toJson(input) });

/**
 * Of an app's variables, a plan knows only those of an import: others can be secret. The input says what is to become of
 * these, `null` for one that goes; all that the app has besides is read, and sent along, at that moment.
 */
function hosting(
  operation: Extract<WriteRequest, { service: 'amplify' }>['operation'],
  key: Members,
  before: JsonObject,
  after: JsonObject,
): WriteRequest {
  const [old, wanted] = [variablesIn(before), variablesIn(after)];
  const gone = Object.fromEntries(Object.keys(old).map((name) => [name, null]));
  return {
    service: 'amplify',
    operation,
    input: toJson({ ...key, environmentVariables: { ...gone, ...wanted } }),
  };
}

const variablesIn = ({ environmentVariables }: JsonObject): JsonObject =>
  (environmentVariables as JsonObject | undefined) ?? {};

type Client = Extract<CloudTarget, { kind: 'userPoolClient' }>;

const updateOfClient = (
  { userPoolId, clientId }: Client,
  before: JsonObject,
  after: JsonObject,
): Members => ({
  UserPoolId: userPoolId,
  ClientId: clientId,
  ...withoutMembers(after, ['hasSecret', 'ClientType']),
  // For attributes an empty list would say "none"; left out, it is AWS's own list again.
  ...emptied(before, after, ['ReadAttributes', 'WriteAttributes']),
});

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html */
function updateOfPool(userPoolId: string, after: JsonObject): Members {
  // With `DcrConfiguration` given, a missing status turns registration on; without it, AWS keeps it.
  const { Name, AdminCreateUserConfig, ...settings } = withoutMembers(after, [
    'Id',
    'Arn',
    'DcrConfiguration',
  ]);
  const { Policies } = settings;
  const days = memberOf(memberOf(Policies, 'PasswordPolicy'), 'TemporaryPasswordValidityDays');
  return {
    UserPoolId: userPoolId,
    ...settings,
    PoolName: Name,
    // One number under two names, of which AWS takes only the newer.
    AdminCreateUserConfig:
      isObject(AdminCreateUserConfig) && days !== undefined
        ? toJson(withoutMembers(AdminCreateUserConfig, ['UnusedAccountValidityDays']))
        : AdminCreateUserConfig,
  };
}

const updateOfIdentityPool = (before: JsonObject, after: JsonObject): Members => ({
  ...after,
  ...emptied(before, after, []),
});

/** Without the details, which the edge reads and sends along at that moment: they can be secrets. */
const updateOfProvider = (
  { userPoolId, providerName }: Extract<CloudTarget, { kind: 'identityProvider' }>,
  before: JsonObject,
  after: JsonObject,
): Members => ({
  UserPoolId: userPoolId,
  ProviderName: providerName,
  ...withoutMembers(after, ['ProviderName', 'ProviderType']),
  // A map without members is said, too: left out, it could mean "as before".
  AttributeMapping: after.AttributeMapping ?? {},
  ...emptied(before, after, []),
});

const documentOf = ({ AssumeRolePolicyDocument: document = {} }: JsonObject): string =>
  typeof document === 'string' ? document : JSON.stringify(document);

/** What is to go, said in so many words: where an update keeps what is left out, leaving out is not enough. */
const emptied = (before: JsonObject, after: JsonObject, except: readonly string[]): Members =>
  Object.fromEntries(
    Object.entries(before).flatMap(([name, value]): [string, JsonValue][] => {
      if (after[name] !== undefined || except.includes(name)) return [];
      if (Array.isArray(value)) return [[name, []]];
      return value === true ? [[name, false]] : [];
    }),
  );

const withoutMembers = (state: JsonObject, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));
const memberOf = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
  isObject(value) ? value[name] : undefined;
