import type {
  DomainDescriptionType,
  GetUserPoolMfaConfigResponse,
  GroupType,
  IdentityProviderType,
  ResourceServerType,
  UserPoolClientType,
  UserPoolType,
  UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { fromJson } from '../jsonShape';
import { toShape } from '../schema';
import type { RegionSeed } from '../seed';
import type { World } from '../service';
import type { Store } from '../store';
import type { MfaFactors } from './mfa';
import { schemaAttributesOf } from './schemaAttributes';
import { settingsOfNewClient } from './userPoolClientSettings';
import { anActiveDomain } from './userPoolDomains';
import { settingsOfNewPool } from './userPoolSettings';
import { newUserPoolRecord, userPoolDomains, userPools, type UserPoolRecord } from './userPools';

/** What the SDK's type looks like as JSON. */
export type Json<T> = T extends Date
  ? Date | string | number
  : T extends (infer Item)[]
    ? Json<Item>[]
    : T extends object
      ? { [Key in keyof T]: Json<T[Key]> }
      : T;

/** A user as `ListUsers` shows it, with the password and the groups that it does not show. */
export interface UserSeed extends Json<UserType> {
  readonly Username: string;
  readonly password?: string;
  readonly groups?: readonly string[];
}

/** A user pool as AWS's answers describe it. What is left out is as AWS makes it by default. */
export interface UserPoolSeed {
  readonly pool: Json<UserPoolType> & { readonly Id: string };
  readonly clients?: readonly Json<UserPoolClientType>[];
  readonly mfa?: Json<GetUserPoolMfaConfigResponse>;
  readonly identityProviders?: readonly Json<IdentityProviderType>[];
  readonly groups?: readonly Json<GroupType>[];
  readonly users?: readonly UserSeed[];
  readonly resourceServers?: readonly Json<ResourceServerType>[];
  /** Domains with more to them than the name, which `pool.Domain` and `pool.CustomDomain` give. */
  readonly domains?: readonly Json<DomainDescriptionType>[];
}

const revive = <T>(schema: unknown, json: unknown): T => fromJson(toShape(schema), json) as T;

export function seedUserPools(seed: RegionSeed, store: Store, world: World): void {
  for (const each of seed.userPools ?? []) seedUserPool(each, store, world);
}

function seedUserPool(seed: UserPoolSeed, store: Store, world: World): void {
  const now = world.now();
  const dates = { CreationDate: now, LastModifiedDate: now };
  const { Id } = seed.pool;
  const pool = revive<UserPoolType>(sdk.UserPoolType$, seed.pool);
  const record = newUserPoolRecord({
    ...dates,
    Name: Id,
    ...settingsOfNewPool({ PoolName: Id }),
    ...(seed.mfa?.MfaConfiguration && { MfaConfiguration: seed.mfa.MfaConfiguration }),
    EstimatedNumberOfUsers: seed.users?.length ?? 0,
    Arn: `arn:aws:cognito-idp:${store.region}:${store.accountId}:userpool/${Id}`,
    ...pool,
    SchemaAttributes: pool.SchemaAttributes ?? schemaAttributesOf([]),
    Id,
  } as UserPoolRecord['pool']);
  store.get(userPools).set(Id, record);
  record.mfa = revive<MfaFactors>(sdk.GetUserPoolMfaConfigResponse$, seed.mfa ?? {});
  for (const json of seed.clients ?? []) {
    const client = revive<UserPoolClientType>(sdk.UserPoolClientType$, json);
    const ClientId = client.ClientId ?? world.ids.userPoolClientId();
    record.clients.set(ClientId, {
      ...dates,
      ...settingsOfNewClient({ UserPoolId: Id, ClientName: ClientId }),
      ...client,
      ClientId,
      UserPoolId: Id,
    });
  }
  for (const json of seed.identityProviders ?? []) {
    const provider = revive<IdentityProviderType>(sdk.IdentityProviderType$, json);
    const ProviderName = provider.ProviderName ?? '';
    record.identityProviders.set(ProviderName, { ...dates, ...provider, ProviderName, UserPoolId: Id });
  }
  for (const json of seed.groups ?? []) {
    const group = revive<GroupType>(sdk.GroupType$, json);
    const GroupName = group.GroupName ?? '';
    record.groups.set(GroupName, { ...dates, ...group, GroupName, UserPoolId: Id });
  }
  for (const json of seed.resourceServers ?? []) {
    const server = revive<ResourceServerType>(sdk.ResourceServerType$, json);
    const Identifier = server.Identifier ?? '';
    record.resourceServers.set(Identifier, { ...server, Identifier, UserPoolId: Id });
  }
  for (const user of seed.users ?? []) seedUser(user, record, world);
  seedDomains(seed, record, store);
}

/** Confirmed and enabled, unless the seed says otherwise. */
function seedUser(seed: UserSeed, record: UserPoolRecord, world: World): void {
  const user = revive<UserType>(sdk.UserType$, seed);
  const attributes = new Map((user.Attributes ?? []).map(({ Name = '', Value = '' }) => [Name, Value]));
  const created = user.UserCreateDate ?? world.now();
  record.users.set(seed.Username, {
    username: seed.Username,
    attributes: new Map([['sub', attributes.get('sub') ?? world.ids.uuid()], ...attributes]),
    groups: new Set(seed.groups),
    status: user.UserStatus ?? 'CONFIRMED',
    enabled: user.Enabled ?? true,
    ...(seed.password !== undefined && { password: seed.password }),
    passwordSetAt: created,
    created,
    modified: user.UserLastModifiedDate ?? created,
  });
}

function seedDomains(seed: UserPoolSeed, { pool }: UserPoolRecord, store: Store): void {
  const domains = store.get(userPoolDomains);
  for (const name of [pool.Domain, pool.CustomDomain]) {
    if (name !== undefined) domains.set(name, anActiveDomain(store.accountId, pool.Id, name));
  }
  for (const json of seed.domains ?? []) {
    const description = revive<DomainDescriptionType>(sdk.DomainDescriptionType$, json);
    const name = description.Domain ?? '';
    domains.set(name, {
      ...anActiveDomain(store.accountId, pool.Id, name),
      ...description,
      Domain: name,
      UserPoolId: pool.Id,
    });
    if (name.includes('.')) pool.CustomDomain = name;
    else pool.Domain = name;
  }
}
