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
import { findIdentityPools } from './identityPoolIndex';
import { describeIdentityProvider, listIdentityProviders } from './identityProviders';
import { listUserPoolClients } from './listUserPoolClients';
import { allPages } from './paging';
import type { PartContext } from './partContext';
import { describeClients } from './readClientsPage';
import { readEach } from './readEach';
import { afterReading, ifExists, tryReading, unread } from './reading';
import { readRole } from './readRole';
import { describeDomain } from './userPoolSettings';

/** How each part of a snapshot that takes several requests is read. */

export function readUserPoolClients(
  context: PartContext,
  clientIds?: readonly string[],
): Promise<Reading<UserPoolClient[]>> {
  return tryReading(async () => {
    const { session, userPoolId, signal } = context;
    const list = (nextToken: string | undefined) =>
      listUserPoolClients(session, userPoolId, { nextToken, signal });
    return describeClients(context, clientIds ?? (await allPages(list)).map(({ ClientId }) => ClientId));
  });
}

/** All app clients of the pool, when these are described already. */
export function readOtherClients(
  context: PartContext,
  known: Reading<readonly UserPoolClient[]>,
): Promise<Reading<UserPoolClient[]>> {
  return afterReading(known, (clients) =>
    tryReading(async () => {
      const { session, userPoolId, signal } = context;
      const listed = await allPages((nextToken) =>
        listUserPoolClients(session, userPoolId, { nextToken, signal }),
      );
      const others = listed.filter((one) => clients.every(({ ClientId }) => ClientId !== one.ClientId));
      return [
        ...clients,
        ...(await describeClients(
          context,
          others.map(({ ClientId }) => ClientId),
        )),
      ];
    }),
  );
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
    const read = (providerName: string, ofPart: AbortSignal) =>
      ifExists(() => describeIdentityProvider(session, { userPoolId, providerName }, ofPart));
    return readEach(names, read, {
      signal,
      report: (done, total) => onProgress('identityProviders', done, total),
    });
  });
}

export function readDomains({ session, signal }: PartContext, pool: UserPool): Promise<Reading<Domain[]>> {
  const names = [pool.Domain, pool.CustomDomain].flatMap((name) => name ?? []);
  return tryReading(() =>
    readEach(names, (name, ofPart) => describeDomain(session, name, ofPart), { signal }),
  );
}

export function readIdentityPools(
  { session, userPoolId, signal, onProgress }: PartContext,
  identityPoolIds?: readonly string[],
): Promise<Reading<IdentityPool[]>> {
  const report = (done: number, total: number) => onProgress('identityPools', done, total);
  const complete = (id: string, ofPart: AbortSignal, known?: DescribedIdentityPool) =>
    ifExists(async (): Promise<IdentityPool> => {
      const pool = known ?? (await describeIdentityPool(session, id, ofPart));
      return { ...pool, roles: await tryReading(() => getIdentityPoolRoles(session, id, ofPart)) };
    });
  return tryReading(async () => {
    if (identityPoolIds) {
      return readEach(identityPoolIds, (id, ofPart) => complete(id, ofPart), { signal, report });
    }
    const { pools, builtAt } = await findIdentityPools(session, userPoolId, { signal, onProgress: report });
    const isFresh = Date.now() - builtAt < freshness;
    const read = (pool: DescribedIdentityPool, ofPart: AbortSignal) =>
      complete(pool.IdentityPoolId, ofPart, isFresh ? pool : undefined);
    return readEach(pools, read, { signal });
  });
}

/** The roles that the parts which were read name, and those asked for. With none of them there is nothing to say. */
export async function readRoles(
  { session, signal, onProgress }: PartContext,
  identityPools: Reading<readonly IdentityPool[]>,
  groups: Reading<readonly Group[]>,
  alsoAsked: readonly string[] = [],
): Promise<Reading<RoleReading[]>> {
  if (identityPools.status === 'unread' && groups.status === 'unread' && alsoAsked.length === 0)
    return unread;
  const pools = identityPools.status === 'read' ? identityPools.value : [];
  const ofGroups = groups.status === 'read' ? groups.value.flatMap(({ RoleArn }) => RoleArn ?? []) : [];
  const arns = [...pools.flatMap(rolesOf), ...ofGroups, ...alsoAsked];
  return tryReading(() =>
    readEach(
      arns,
      async (arn, ofPart) => ({ arn, role: await tryReading(() => readRole(session, arn, ofPart)) }),
      { signal, report: (done, total) => onProgress('roles', done, total) },
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
