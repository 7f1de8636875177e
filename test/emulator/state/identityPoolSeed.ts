import type { IdentityPool, RoleMapping } from '@aws-sdk/client-cognito-identity';
import * as sdk from '@aws-sdk/client-cognito-identity';
import { fromJson } from '../jsonShape';
import { toShape } from '../schema';
import type { RegionSeed } from '../seed';
import type { Store } from '../store';
import { identityPools, type IdentityPool as StoredIdentityPool } from './identityPools';

/** An identity pool as `DescribeIdentityPool` and `GetIdentityPoolRoles` describe it. */
export interface IdentityPoolSeed {
  readonly pool: IdentityPool;
  readonly roles?: Readonly<Record<string, string>>;
  readonly roleMappings?: Readonly<Record<string, RoleMapping>>;
}

export function seedIdentityPools(seed: RegionSeed, store: Store): void {
  for (const { pool, roles, roleMappings } of seed.identityPools ?? []) {
    const stored = fromJson(toShape(sdk.IdentityPool$), pool) as StoredIdentityPool;
    store.get(identityPools).set(stored.IdentityPoolId, {
      pool: stored,
      roles: roles && { ...roles },
      roleMappings: roleMappings && { ...roleMappings },
      identities: new Map(),
    });
  }
}
