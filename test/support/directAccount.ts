import type { IdentityPool as AwsIdentityPool } from '@aws-sdk/client-cognito-identity';
import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type {
  AuthSnapshot,
  Group,
  IdentityPool,
  IdentityProvider,
  MfaConfig,
  Reading,
  UserPool,
  UserPoolClient,
} from '../../src/model/authSnapshot';
import type { CloudPlan, CloudTarget, JsonObject, WriteRequest } from '../../src/model/cloudPlan';
import { unreadParts } from '../../src/model/unreadParts';
import { fillSlots } from '../../src/repair/fillSlots';
import {
  domainState,
  groupState,
  identityPoolRolesState,
  identityPoolState,
  identityProviderState,
  mfaConfigState,
  roleState,
  toJson,
  userPoolClientState,
  userPoolState,
} from '../../src/repair/resourceStates';
import { Identities } from '../emulator/identities';
import { createIds, seededRandom } from '../emulator/ids';
import { operationsOf } from '../emulator/schema';
import type { Seed } from '../emulator/seed';
import type { Call, Service, UpdateSemantics, World } from '../emulator/service';
import { services } from '../emulator/services';
import { Stores } from '../emulator/store';
import { validate } from '../emulator/validate';
import { accountId, region } from './repairSeed';

const schemas = new Map(services.map(({ name, sdk }) => [name, operationsOf(sdk)]));
const read = <T>(value: T): Reading<T> => ({ status: 'read', value });

/**
 * The emulated AWS without the wire between: its operations called in turn, for tests that try hundreds of accounts. Plans
 * are applied blindly, call by call; what applying does besides has tests of its own.
 */
export class DirectAccount {
  readonly #world: World;

  constructor(seed: Seed, updateSemantics: UpdateSemantics = 'reset-all') {
    this.#world = {
      stores: new Stores(),
      identities: new Identities(),
      ids: createIds(seededRandom(1)),
      updateSemantics,
      allowed: undefined,
      now: () => new Date('2026-01-02T03:04:05Z'),
    };
    for (const account of seed.accounts ?? []) {
      for (const service of services) {
        service.seedAccount?.(account, this.#world.stores.of(account.accountId, ''), this.#world);
        for (const [name, contents] of Object.entries(account.regions ?? {})) {
          service.seedRegion?.(contents, this.#world.stores.of(account.accountId, name), this.#world);
        }
      }
    }
  }

  /** One operation, as the server would call it; its answer is a copy. */
  ask(serviceName: string, operation: string, input: object): Record<string, unknown> {
    const service = services.find(({ name }) => name === serviceName);
    const schema = schemas.get(serviceName)?.get(operation);
    const handle = service?.operations[operation];
    if (!service || !schema || !handle) throw new Error(`no ${serviceName}:${operation}`);
    const copy = structuredClone(input);
    validate(service, schema.input, copy);
    const answer = handle(copy, this.#callOf(service, operation));
    if (answer instanceof Promise) throw new Error(`${operation} takes time`);
    return structuredClone(answer) as Record<string, unknown>;
  }

  #callOf(service: Service, operation: string): Call {
    const { stores } = this.#world;
    return {
      world: this.#world,
      service,
      operation,
      identity: { accountId, arn: `arn:aws:iam::${accountId}:user/developer`, userId: 'AIDAEXAMPLE' },
      accountId,
      region,
      here: stores.of(accountId, region),
      everywhere: stores.of(accountId, ''),
      page: (items) => ({ items: [...items] }),
    };
  }

  client(userPoolId: string, clientId: string): UserPoolClient {
    const key = { UserPoolId: userPoolId, ClientId: clientId };
    const { UserPoolClient: described } = this.ask('cognito-idp', 'DescribeUserPoolClient', key);
    const { ClientSecret, ...client } = described as UserPoolClientType;
    return {
      ...client,
      ClientId: clientId,
      ClientName: client.ClientName ?? '',
      hasSecret: Boolean(ClientSecret),
    };
  }

  userPool(userPoolId: string): UserPool {
    const { UserPool: pool } = this.ask('cognito-idp', 'DescribeUserPool', { UserPoolId: userPoolId });
    return { ...(pool as UserPoolType), Id: userPoolId, Name: (pool as UserPoolType).Name ?? '' };
  }

  mfaConfig(UserPoolId: string): MfaConfig {
    return this.ask('cognito-idp', 'GetUserPoolMfaConfig', { UserPoolId });
  }

  group(UserPoolId: string, GroupName: string): Group {
    const { Group: found } = this.ask('cognito-idp', 'GetGroup', { UserPoolId, GroupName });
    return found as Group;
  }

  identityProvider(UserPoolId: string, ProviderName: string): IdentityProvider {
    const key = { UserPoolId, ProviderName };
    const { IdentityProvider: found } = this.ask('cognito-idp', 'DescribeIdentityProvider', key);
    return found as IdentityProvider;
  }

  identityPool(IdentityPoolId: string): IdentityPool {
    const pool = this.ask('cognito-identity', 'DescribeIdentityPool', {
      IdentityPoolId,
    }) as unknown as AwsIdentityPool;
    const { IdentityPoolId: _, ...roles } = this.ask('cognito-identity', 'GetIdentityPoolRoles', {
      IdentityPoolId,
    });
    return {
      ...pool,
      IdentityPoolId,
      IdentityPoolName: pool.IdentityPoolName ?? '',
      roles: read(roles),
    };
  }

  role(RoleName: string): { Arn: string; RoleName: string; AssumeRolePolicyDocument: string } {
    const { Role } = this.ask('iam', 'GetRole', { RoleName }) as {
      Role: { Arn: string; AssumeRolePolicyDocument: string };
    };
    return {
      Arn: Role.Arn,
      RoleName,
      AssumeRolePolicyDocument: decodeURIComponent(Role.AssumeRolePolicyDocument),
    };
  }

  /** What `takeSnapshot` would say of these. */
  snapshot(ids: {
    readonly userPoolId: string;
    readonly clientIds: readonly string[];
    readonly identityPoolIds: readonly string[];
    readonly roleNames: readonly string[];
    readonly groupNames?: readonly string[];
    readonly providerNames?: readonly string[];
    readonly functionArns?: readonly string[];
  }): AuthSnapshot {
    const { userPoolId, groupNames = [], providerNames = [], functionArns = [] } = ids;
    const roles = ids.roleNames.map((name) => this.role(name));
    return {
      region,
      accountId,
      userPoolId: ids.userPoolId,
      takenAt: '2026-01-02T03:04:05.000Z',
      parts: {
        ...unreadParts,
        userPool: read(this.userPool(ids.userPoolId)),
        userPoolClients: read(ids.clientIds.map((id) => this.client(ids.userPoolId, id))),
        identityPools: read(ids.identityPoolIds.map((id) => this.identityPool(id))),
        roles: read(roles.map((role) => ({ arn: role.Arn, role: read(role) }))),
        mfaConfig: read(this.mfaConfig(userPoolId)),
        groups: read(groupNames.map((name) => this.group(userPoolId, name))),
        identityProviders: read(providerNames.map((name) => this.identityProvider(userPoolId, name))),
        triggerFunctions: read(functionArns.map((arn) => ({ arn, triggerFunction: read({}) }))),
        managedLoginBrandings: read([]),
      },
    };
  }

  /** Sends every call of a plan, and returns the ids that took the places of its slots. */
  apply({ calls }: CloudPlan): Record<string, string> {
    const slots: Record<string, string> = {};
    for (const call of calls) {
      const answer = this.send(fillSlots<WriteRequest>(call, slots));
      for (const { slot, path } of call.slots ?? []) {
        slots[slot] = String(path.reduce<unknown>((value, name) => (value as JsonObject)[name], answer));
      }
    }
    return slots;
  }

  send({ service, operation, input }: WriteRequest): object {
    if (operation === 'UpdateIdentityProvider') {
      // What no plan holds, the edge reads and sends along.
      const { UserPoolId, ProviderName } = input as { UserPoolId: string; ProviderName: string };
      const { ProviderDetails } = this.identityProvider(UserPoolId, ProviderName);
      return this.ask(service, operation, { ...input, ProviderDetails });
    }
    return this.ask(service, operation, input);
  }

  /** The state of a plan's target, as reading it again would find it. */
  stateOf(target: CloudTarget): JsonObject {
    switch (target.kind) {
      case 'userPool':
        return userPoolState(this.userPool(target.userPoolId));
      case 'userPoolClient':
        return userPoolClientState(this.client(target.userPoolId, target.clientId));
      case 'identityPool':
        return identityPoolState(this.identityPool(target.identityPoolId));
      case 'identityPoolRoles': {
        const { roles } = this.identityPool(target.identityPoolId);
        return identityPoolRolesState(target.identityPoolId, roles.status === 'read' ? roles.value : {});
      }
      case 'role':
        return roleState(this.role(target.roleName));
      case 'mfaConfig':
        return mfaConfigState(this.mfaConfig(target.userPoolId));
      case 'group':
        return groupState(this.group(target.userPoolId, target.groupName));
      case 'identityProvider': {
        const { userPoolId, providerName } = target;
        return identityProviderState(this.identityProvider(userPoolId, providerName));
      }
      case 'domain': {
        const { DomainDescription } = this.ask('cognito-idp', 'DescribeUserPoolDomain', {
          Domain: target.domain,
        });
        return domainState(DomainDescription as { Domain: string });
      }
      case 'managedLoginBranding':
      case 'functionPermission':
      case 'hostingApp':
      case 'hostingBranch':
        return toJson({});
    }
  }
}
