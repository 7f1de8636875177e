import type { PermissionQuestion } from '../repair/permissionTable';
import { send } from './send';
import type { OperationInput, OperationName, ServiceName } from './services';
import type { Transport } from './transport';

/** Names of things to ask about; what is absent was not found. */
export interface ProbedThings {
  readonly userPoolId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly providerName?: string | undefined;
  readonly domain?: string | undefined;
  readonly appId?: string | undefined;
}

type Input = (things: ProbedThings, resource: string) => object | undefined;

const ofPool =
  (more: object = {}): Input =>
  ({ userPoolId }) =>
    userPoolId === undefined ? undefined : { UserPoolId: userPoolId, ...more };
const ofClient: Input = ({ userPoolId, clientId }) =>
  userPoolId === undefined || clientId === undefined
    ? undefined
    : { UserPoolId: userPoolId, ClientId: clientId };
const ofApp =
  (more: object = {}): Input =>
  ({ appId }, resource) =>
    appId === undefined || resource.endsWith('/branches/*') ? undefined : { appId, ...more };

/** Requests that change nothing, with the smallest answer each can have. */
const inputs: Readonly<Record<string, Input>> = {
  'cognito-idp:ListUserPools': () => ({ MaxResults: 1 }),
  'cognito-idp:DescribeUserPoolDomain': ({ domain }) =>
    domain === undefined ? undefined : { Domain: domain },
  'cognito-idp:DescribeUserPool': ofPool(),
  'cognito-idp:ListUserPoolClients': ofPool({ MaxResults: 1 }),
  'cognito-idp:DescribeUserPoolClient': ofClient,
  'cognito-idp:DescribeManagedLoginBrandingByClient': ofClient,
  'cognito-idp:GetUserPoolMfaConfig': ofPool(),
  'cognito-idp:ListIdentityProviders': ofPool({ MaxResults: 1 }),
  'cognito-idp:DescribeIdentityProvider': ({ userPoolId, providerName }) =>
    userPoolId === undefined || providerName === undefined
      ? undefined
      : { UserPoolId: userPoolId, ProviderName: providerName },
  'cognito-idp:ListGroups': ofPool({ Limit: 1 }),
  'cognito-identity:ListIdentityPools': () => ({ MaxResults: 1 }),
  'cognito-identity:DescribeIdentityPool': (_, resource) => identityPoolIn(resource),
  'cognito-identity:GetIdentityPoolRoles': (_, resource) => identityPoolIn(resource),
  'iam:ListRoles': () => ({ MaxItems: 1 }),
  'iam:GetRole': (_, resource) =>
    resource.includes('*') ? undefined : { RoleName: resource.split('/').at(-1) },
  'lambda:GetPolicy': (_, resource) => (resource.includes('*') ? undefined : { FunctionName: resource }),
  'amplify:GetApp': ofApp(),
  'amplify:ListBranches': ofApp({ maxResults: 1 }),
};

const identityPoolIn = (resource: string): object | undefined => {
  const id = resource.split(':identitypool/')[1];
  return id === undefined || id === '*' ? undefined : { IdentityPoolId: id };
};

/**
 * Asks AWS for what an action allows, and throws the answer away. `undefined` for an action that changes something or
 * reads people's data, and for one that cannot be asked without a name that was not found.
 */
export function probeOf(
  session: Transport,
  { action, resource }: PermissionQuestion,
  things: ProbedThings,
  signal?: AbortSignal,
): (() => Promise<unknown>) | undefined {
  const input = inputs[action]?.(things, resource);
  if (!input) return undefined;
  const [service, operation] = action.split(':') as [ServiceName, OperationName<ServiceName>];
  return () =>
    send(session, service, operation, input as OperationInput<typeof service, never>, {
      what: action,
      signal,
    });
}
