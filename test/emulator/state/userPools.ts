import type {
  AddCustomAttributesCommandInput,
  CreateUserPoolCommandInput,
  CreateUserPoolResponse,
  DeleteUserPoolCommandInput,
  DescribeUserPoolCommandInput,
  DescribeUserPoolResponse,
  DomainDescriptionType,
  GroupType,
  IdentityProviderType,
  ListTagsForResourceCommandInput,
  ListTagsForResourceResponse,
  ListUserPoolsCommandInput,
  ListUserPoolsResponse,
  ManagedLoginBrandingType,
  ResourceServerType,
  UpdateUserPoolCommandInput,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import type { Slot } from '../store';
import type { MfaFactors } from './mfa';
import { schemaAttributesOf, toCustomAttribute } from './schemaAttributes';
import { nextTokenOf, withoutEmpty } from './update';
import { checkUserPool, settingsOfNewPool, updatedUserPool } from './userPoolSettings';
import type { UserRecord } from './users';

export type UserPool = UserPoolType & { Id: string; Name: string; Arn: string };
export type UserPoolClient = UserPoolClientType & { ClientId: string; UserPoolId: string };

/** A user pool and everything that hangs on it and goes with it. */
export interface UserPoolRecord {
  pool: UserPool;
  /** What `SetUserPoolMfaConfig` set, beside `pool.MfaConfiguration`. */
  mfa: MfaFactors;
  readonly clients: Map<string, UserPoolClient>;
  readonly identityProviders: Map<string, IdentityProviderType & { ProviderName: string }>;
  readonly groups: Map<string, GroupType & { GroupName: string }>;
  readonly resourceServers: Map<string, ResourceServerType & { Identifier: string }>;
  /** By the id of the app client. */
  readonly branding: Map<string, ManagedLoginBrandingType>;
  /** By `Username`, oldest first. */
  readonly users: Map<string, UserRecord>;
}

/** By id, oldest first. */
export const userPools: Slot<Map<string, UserPoolRecord>> = {
  name: 'cognito-idp/userPools',
  create: () => new Map(),
};

/** By the name of the domain: a prefix, or a custom domain in full. */
export const userPoolDomains: Slot<
  Map<string, DomainDescriptionType & { Domain: string; UserPoolId: string }>
> = {
  name: 'cognito-idp/userPoolDomains',
  create: () => new Map(),
};

export const newUserPoolRecord = (pool: UserPool): UserPoolRecord => ({
  pool,
  mfa: {},
  clients: new Map(),
  identityProviders: new Map(),
  groups: new Map(),
  resourceServers: new Map(),
  branding: new Map(),
  users: new Map(),
});

/** The pool that the request names. */
export function userPoolOf(call: Call, userPoolId: string | undefined): UserPoolRecord {
  const record = call.here.get(userPools).get(userPoolId ?? '');
  if (!record) {
    throw new ServiceError('ResourceNotFoundException', `User pool ${userPoolId} does not exist.`);
  }
  return record;
}

export function listUserPools(input: ListUserPoolsCommandInput, call: Call): ListUserPoolsResponse {
  const all = [...call.here.get(userPools).values()].map(({ pool }) => pool);
  const page = call.page(all, (pool) => pool.Id, {
    token: input.NextToken,
    limit: input.MaxResults ?? 60,
    query: '',
  });
  return {
    UserPools: page.items.map(({ Id, Name, LambdaConfig, LastModifiedDate, CreationDate }) => ({
      Id,
      Name,
      LambdaConfig: LambdaConfig ?? {},
      ...(LastModifiedDate && { LastModifiedDate }),
      ...(CreationDate && { CreationDate }),
    })),
    ...nextTokenOf(page),
  };
}

export function describeUserPool(input: DescribeUserPoolCommandInput, call: Call): DescribeUserPoolResponse {
  return { UserPool: userPoolOf(call, input.UserPoolId).pool };
}

export function createUserPool(input: CreateUserPoolCommandInput, call: Call): CreateUserPoolResponse {
  const now = call.world.now();
  const Id = call.world.ids.userPoolId(call.region);
  const { AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema = [] } = input;
  const pool = withoutEmpty<UserPool>(
    {
      Id,
      Name: input.PoolName ?? '',
      ...settingsOfNewPool(input),
      AliasAttributes,
      UsernameAttributes,
      UsernameConfiguration,
      LastModifiedDate: now,
      CreationDate: now,
      SchemaAttributes: schemaAttributesOf(Schema),
      EstimatedNumberOfUsers: 0,
      Arn: `arn:aws:cognito-idp:${call.region}:${call.accountId}:userpool/${Id}`,
    },
    ['LambdaConfig'],
  );
  checkUserPool(pool, {});
  call.here.get(userPools).set(Id, newUserPoolRecord(pool));
  return { UserPool: pool };
}

export function updateUserPool(input: UpdateUserPoolCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const pool = updatedUserPool(record.pool, input, call.world.updateSemantics);
  checkUserPool(pool, record.mfa);
  record.pool = { ...pool, LastModifiedDate: call.world.now() };
  return {};
}

export function deleteUserPool(input: DeleteUserPoolCommandInput, call: Call): object {
  const { pool } = userPoolOf(call, input.UserPoolId);
  if (pool.DeletionProtection === 'ACTIVE') {
    throw new ServiceError(
      'InvalidParameterException',
      'The user pool cannot be deleted because deletion protection is activated. ' +
        'Deletion protection must be inactivated first.',
    );
  }
  if (pool.Domain !== undefined || pool.CustomDomain !== undefined) {
    throw new ServiceError(
      'InvalidParameterException',
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
  }
  call.here.get(userPools).delete(pool.Id);
  return {};
}

export function addCustomAttributes(input: AddCustomAttributesCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const added = (input.CustomAttributes ?? []).map(toCustomAttribute);
  const present = record.pool.SchemaAttributes ?? [];
  const taken = added.find(({ Name }) => present.some((attribute) => attribute.Name === Name));
  if (taken) {
    throw new ServiceError(
      'InvalidParameterException',
      `${taken.Name}: Existing attribute already has name ${taken.Name}.`,
    );
  }
  const all = [...present, ...added];
  if (all.filter(({ Name }) => Name?.includes(':')).length > 50) {
    throw new ServiceError(
      'InvalidParameterException',
      'User pool cannot have more than 50 custom attributes.',
    );
  }
  record.pool = { ...record.pool, SchemaAttributes: all, LastModifiedDate: call.world.now() };
  return {};
}

export function listTagsForResource(
  input: ListTagsForResourceCommandInput,
  call: Call,
): ListTagsForResourceResponse {
  const { pool } = userPoolOf(call, input.ResourceArn?.split('/').at(-1));
  return { Tags: pool.UserPoolTags ?? {} };
}
