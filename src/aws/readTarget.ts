import type { CloudTarget, JsonObject } from '../model/cloudPlan';
import {
  domainState,
  groupState,
  identityPoolRolesState,
  identityPoolState,
  mfaConfigState,
  modifiedAtOf,
  readOnlyOfPool,
  roleState,
  toJson,
  userPoolClientState,
  userPoolState,
} from '../repair/resourceStates';
import { describeIdentityPool, getIdentityPoolRoles } from './describeIdentityPool';
import { describeUserPool } from './describeUserPool';
import { describeUserPoolClient } from './describeUserPoolClient';
import { getGroup } from './getGroup';
import { readHostingSettings, restOfHosting, stateOfHosting } from './hostingSettings';
import { ifExists } from './reading';
import { readProviderSettings } from './providerSettings';
import { readFunctionPolicy } from './readTriggerFunctions';
import { describeManagedLoginBranding } from './readManagedLoginBrandings';
import { readRole } from './readRole';
import { loadService } from './services';
import type { Transport } from './transport';
import { unknownMembers } from './unknownMembers';
import { describeDomain, getMfaConfig } from './userPoolSettings';

/** A resource of a plan as it is now. */
export interface TargetReading {
  /** Absent: there is no such resource. */
  readonly state?: JsonObject;
  readonly modifiedAt?: string;
  /** What a plan of it never changes, where an update has to send it along. It can hold secrets: for comparing only. */
  readonly rest?: JsonObject;
  /** What AWS says of it and the SDK cannot send back. */
  readonly unknown: readonly string[];
}

const nothing: TargetReading = { unknown: [] };

/** Reads what a plan is about, fresh from AWS. Throws a `UserError` when it cannot be read. */
export async function readTarget(
  session: Transport,
  target: CloudTarget,
  signal?: AbortSignal,
): Promise<TargetReading> {
  switch (target.kind) {
    case 'userPool':
      return withBody(
        (onBody) => describeUserPool(session, target.userPoolId, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-idp']();
          return unknownMembers(body, ['UserPool'], inputSchemas.UpdateUserPool, [
            'Id',
            'Name',
            'Arn',
            ...readOnlyOfPool,
          ]);
        },
        (pool) => ({ state: userPoolState(pool), ...modifiedAtOf(pool) }),
      );
    case 'userPoolClient': {
      const key = { userPoolId: target.userPoolId, userPoolClientId: target.clientId };
      return withBody(
        (onBody) => describeUserPoolClient(session, key, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-idp']();
          return unknownMembers(
            body,
            ['UserPoolClient'],
            inputSchemas.UpdateUserPoolClient,
            readOnlyOfClient,
          );
        },
        (client) => ({ state: userPoolClientState(client), ...modifiedAtOf(client) }),
      );
    }
    case 'identityPool':
      return withBody(
        (onBody) => describeIdentityPool(session, target.identityPoolId, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-identity']();
          return unknownMembers(body, [], inputSchemas.UpdateIdentityPool, []);
        },
        (pool) => ({ state: identityPoolState(pool) }),
      );
    case 'identityPoolRoles':
      return withBody(
        (onBody) => getIdentityPoolRoles(session, target.identityPoolId, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-identity']();
          return unknownMembers(body, [], inputSchemas.SetIdentityPoolRoles, []);
        },
        (roles) => ({ state: identityPoolRolesState(target.identityPoolId, roles) }),
      );
    case 'mfaConfig':
      return withBody(
        (onBody) => getMfaConfig(session, target.userPoolId, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-idp']();
          return unknownMembers(body, [], inputSchemas.SetUserPoolMfaConfig, []);
        },
        (config) => ({ state: mfaConfigState(config) }),
      );
    case 'group':
      return withBody(
        (onBody) => getGroup(session, target, signal, onBody),
        async (body) => {
          const { inputSchemas } = await loadService['cognito-idp']();
          return unknownMembers(body, ['Group'], inputSchemas.UpdateGroup, datesOfGroup);
        },
        (group) => ({ state: groupState(group), ...modifiedAtOf(group) }),
      );
    case 'identityProvider':
      return (await readProviderSettings(session, target, signal)) ?? nothing;
    case 'role': {
      const role = await readRole(session, target.arn, signal);
      return role ? { state: roleState(role), unknown: [] } : nothing;
    }
    case 'domain': {
      const domain = await describeDomain(session, target.domain, signal);
      return domain ? { state: domainState(domain), unknown: [] } : nothing;
    }
    case 'managedLoginBranding':
      return readBranding(session, target, signal);
    case 'functionPermission':
      return readPermission(session, target, signal);
    case 'hostingApp':
    case 'hostingBranch': {
      const settings = await readHostingSettings(session, target, signal);
      if (!settings) return nothing;
      const { unknown } = settings;
      return { state: stateOfHosting(settings), rest: restOfHosting(settings), unknown };
    }
  }
}

const datesOfGroup = ['LastModifiedDate', 'CreationDate'];
const readOnlyOfClient = ['ClientSecret', 'LastModifiedDate', 'CreationDate', 'ClientType'];

async function withBody<T>(
  read: (onBody: (body: Uint8Array) => void) => Promise<T>,
  unknownOf: (body: Uint8Array) => Promise<readonly string[]>,
  toReading: (value: T) => Omit<TargetReading, 'unknown'>,
): Promise<TargetReading> {
  let body: Uint8Array | undefined;
  const value = await ifExists(() => read((bytes) => (body = bytes)));
  if (value === undefined) return nothing;
  return { ...toReading(value), unknown: body ? await unknownOf(body) : [] };
}

async function readBranding(
  session: Transport,
  target: Extract<CloudTarget, { kind: 'managedLoginBranding' }>,
  signal: AbortSignal | undefined,
): Promise<TargetReading> {
  const branding = await describeManagedLoginBranding(session, target, signal);
  if (!branding) return nothing;
  const { UseCognitoProvidedValues } = branding;
  const key = { UserPoolId: target.userPoolId, ClientId: target.clientId };
  return { state: toJson({ ...key, UseCognitoProvidedValues }), unknown: [] };
}

async function readPermission(
  session: Transport,
  { functionArn, statementId }: Extract<CloudTarget, { kind: 'functionPermission' }>,
  signal: AbortSignal | undefined,
): Promise<TargetReading> {
  const found = await readFunctionPolicy(session, functionArn, signal);
  const policy = JSON.parse(found?.policy ?? '{}') as { Statement?: JsonObject[] };
  const state = policy.Statement?.find(({ Sid }) => Sid === statementId);
  return state ? { state, unknown: [] } : nothing;
}
