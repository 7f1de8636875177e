import type {
  DomainDescriptionType,
  GetUserPoolMfaConfigResponse,
  GroupType,
  IdentityProviderType,
  ResourceServerType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { fromJson } from '../jsonShape';
import { toShape } from '../schema';
import type { RegionSeed } from '../seed';
import type { World } from '../service';
import type { Store } from '../store';
import type { MfaFactors } from './mfa';
import { schemaAttributesOf } from './schemaAttributes';
import { anActiveDomain } from './userPoolDomains';
import { newUserPoolRecord, userPoolDomains, userPools, type UserPoolRecord } from './userPools';

/** What the SDK's type looks like as JSON. */
export type Json<T> = T extends Date
  ? Date | string | number
  : T extends (infer Item)[]
    ? Json<Item>[]
    : T extends object
      ? { [Key in keyof T]: Json<T[Key]> }
      : T;

/** A user pool as AWS's answers describe it. What is left out is as AWS makes it by default. */
export interface UserPoolSeed {
  readonly pool: Json<UserPoolType> & { readonly Id: string };
  readonly clients?: readonly Json<UserPoolClientType>[];
  readonly mfa?: Json<GetUserPoolMfaConfigResponse>;
  readonly identityProviders?: readonly Json<IdentityProviderType>[];
  readonly groups?: readonly Json<GroupType>[];
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
    LambdaConfig: {},
    MfaConfiguration: seed.mfa?.MfaConfiguration ?? 'OFF',
    DeletionProtection: 'INACTIVE',
    EstimatedNumberOfUsers: 0,
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
      RefreshTokenValidity: 30,
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
  seedDomains(seed, record, store);
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
