import type {
  Domain,
  Group,
  IdentityPool,
  IdentityProvider,
  Reading,
  RoleReading,
  UserPool,
  UserPoolClient,
} from '../model/authSnapshot';
import {
  describeIdentityPool,
  getIdentityPoolRoles,
  type DescribedIdentityPool,
} from './describeIdentityPool';
import { describeUserPoolClient } from './describeUserPoolClient';
import { findIdentityPools } from './identityPoolIndex';
import { describeIdentityProvider, listIdentityProviders } from './identityProviders';
import { listUserPoolClients } from './listUserPoolClients';
import { allPages } from './paging';
import { ifExists, tryReading, unread } from './reading';
import { readRole } from './readRole';
import type { PartContext } from './takeSnapshot';
import { describeDomain } from './userPoolSettings';

/** How each part of a snapshot that takes several requests is read. */

export function readUserPoolClients(
  { session, userPoolId, signal, onProgress }: PartContext,
  clientIds?: readonly string[],
): Promise<Reading<UserPoolClient[]>> {
  return tryReading(async () => {
    const list = (nextToken: string | undefined) =>
      listUserPoolClients(session, userPoolId, { nextToken, signal });
    const ids = clientIds ?? (await allPages(list)).map(({ ClientId }) => ClientId);
    const read = (userPoolClientId: string) =>
      ifExists(() => describeUserPoolClient(session, { userPoolId, userPoolClientId }, signal));
    return readEach(ids, read, (done, total) => onProgress('userPoolClients', done, total));
  });
}

export function readIdentityProviders({
  session,
  userPoolId,
  signal,
  onProgress,
}: PartContext): Promise<Reading<IdentityProvider[]>> {
  return tryReading(async () => {
    const names = await allPages((nextToken) =>
      listIdentityProviders(session, userPoolId, { nextToken, signal }),
    );
    const read = (providerName: string) =>
      ifExists(() => describeIdentityProvider(session, { userPoolId, providerName }, signal));
    return readEach(names, read, (done, total) => onProgress('identityProviders', done, total));
  });
}

export function readDomains({ session, signal }: PartContext, pool: UserPool): Promise<Reading<Domain[]>> {
  const names = [pool.Domain, pool.CustomDomain].flatMap((name) => name ?? []);
  return tryReading(() => readEach(names, (name) => describeDomain(session, name, signal)));
}

export function readIdentityPools(
  { session, userPoolId, signal, onProgress }: PartContext,
  identityPoolIds?: readonly string[],
): Promise<Reading<IdentityPool[]>> {
  const report = (done: number, total: number) => onProgress('identityPools', done, total);
  const describe = (id: string) => describeIdentityPool(session, id, signal);
  const withRoles = async (pool: DescribedIdentityPool): Promise<IdentityPool> => ({
    ...pool,
    roles: await tryReading(() => getIdentityPoolRoles(session, pool.IdentityPoolId, signal)),
  });
  return tryReading(async () => {
    if (identityPoolIds) {
      return readEach(identityPoolIds, (id) => ifExists(async () => withRoles(await describe(id))), report);
    }
    const found = await findIdentityPools(session, userPoolId, { signal, onProgress: report });
    const isFresh = Date.now() - found.builtAt < freshness;
    return readEach(found.pools, (pool) =>
      ifExists(async () => withRoles(isFresh ? pool : await describe(pool.IdentityPoolId))),
    );
  });
}

/** The roles that the parts which were read name. With neither of them asked for, there is nothing to say. */
export async function readRoles(
  { session, signal, onProgress }: PartContext,
  identityPools: Reading<readonly IdentityPool[]>,
  groups: Reading<readonly Group[]>,
): Promise<Reading<RoleReading[]>> {
  if (identityPools.status === 'unread' && groups.status === 'unread') return unread;
  const pools = identityPools.status === 'read' ? identityPools.value : [];
  const ofGroups = groups.status === 'read' ? groups.value.flatMap(({ RoleArn }) => RoleArn ?? []) : [];
  const arns = [...pools.flatMap(rolesOf), ...ofGroups];
  return tryReading(() =>
    readEach(
      arns,
      async (arn) => ({ arn, role: await tryReading(() => readRole(session, arn, signal)) }),
      (done, total) => onProgress('roles', done, total),
    ),
  );
}

function rolesOf({ roles }: IdentityPool): string[] {
  if (roles.status !== 'read') return [];
  const { Roles = {}, RoleMappings = {} } = roles.value;
  const ofRules = Object.values(RoleMappings).flatMap(
    ({ RulesConfiguration }) => RulesConfiguration?.Rules?.flatMap(({ RoleARN }) => RoleARN ?? []) ?? [],
  );
  return [...Object.values(Roles), ...ofRules];
}

/** An identity pool described within this time, in milliseconds, is not described again. */
const freshness = 60_000;

/** Reads each distinct thing once, all at the same time as far as the quotas let them; leaves out what is not there. */
async function readEach<Key, T>(
  keys: readonly Key[],
  read: (key: Key) => Promise<T | undefined>,
  report: (done: number, total: number) => void = () => undefined,
): Promise<T[]> {
  const distinct = [...new Set(keys)];
  let done = 0;
  const values = await Promise.all(
    distinct.map(async (key) => {
      const value = await read(key);
      report((done += 1), distinct.length);
      return value;
    }),
  );
  return values.filter((value) => value !== undefined);
}
