import type {
  DescribeUserPoolCommandInput,
  DescribeUserPoolResponse,
  DomainDescriptionType,
  GroupType,
  IdentityProviderType,
  ListUserPoolsCommandInput,
  ListUserPoolsResponse,
  ResourceServerType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import type { Slot } from '../store';
import type { MfaFactors } from './mfa';

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
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
}

export function describeUserPool(input: DescribeUserPoolCommandInput, call: Call): DescribeUserPoolResponse {
  return { UserPool: userPoolOf(call, input.UserPoolId).pool };
}
