import type {
  DescribeIdentityPoolCommandInput,
  GetIdentityPoolRolesCommandInput,
  GetIdentityPoolRolesResponse,
  IdentityPool as AwsIdentityPool,
  ListIdentityPoolsCommandInput,
  ListIdentityPoolsResponse,
  RoleMapping,
} from '@aws-sdk/client-cognito-identity';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import type { Slot } from '../store';

export type IdentityPool = AwsIdentityPool & { IdentityPoolId: string };

export interface IdentityPoolRecord {
  pool: IdentityPool;
  /** By `authenticated` and `unauthenticated`. */
  roles: Record<string, string> | undefined;
  roleMappings: Record<string, RoleMapping> | undefined;
}

/** By id, oldest first. */
export const identityPools: Slot<Map<string, IdentityPoolRecord>> = {
  name: 'cognito-identity/identityPools',
  create: () => new Map(),
};

export function identityPoolOf(call: Call, identityPoolId: string | undefined): IdentityPoolRecord {
  const record = call.here.get(identityPools).get(identityPoolId ?? '');
  if (!record) {
    throw new ServiceError('ResourceNotFoundException', `IdentityPool '${identityPoolId}' not found.`);
  }
  return record;
}

export function listIdentityPools(
  input: ListIdentityPoolsCommandInput,
  call: Call,
): ListIdentityPoolsResponse {
  const all = [...call.here.get(identityPools).values()].map(({ pool }) => pool);
  const page = call.page(all, (pool) => pool.IdentityPoolId, {
    token: input.NextToken,
    limit: input.MaxResults ?? 60,
    query: '',
  });
  return {
    IdentityPools: page.items.map(({ IdentityPoolId, IdentityPoolName }) => ({
      IdentityPoolId,
      IdentityPoolName,
    })),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
}

export function describeIdentityPool(input: DescribeIdentityPoolCommandInput, call: Call): IdentityPool {
  return identityPoolOf(call, input.IdentityPoolId).pool;
}

export function getIdentityPoolRoles(
  input: GetIdentityPoolRolesCommandInput,
  call: Call,
): GetIdentityPoolRolesResponse {
  const { pool, roles, roleMappings } = identityPoolOf(call, input.IdentityPoolId);
  return {
    IdentityPoolId: pool.IdentityPoolId,
    ...(roles && { Roles: roles }),
    ...(roleMappings && { RoleMappings: roleMappings }),
  };
}
