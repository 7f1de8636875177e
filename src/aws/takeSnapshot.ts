import { leavesTrustOpen } from '../compatibility/leavesTrustOpen';
import { UserError } from '../errors';
import type { AuthSnapshot, Reading, SnapshotPart, SnapshotParts } from '../model/authSnapshot';
import type { AwsSession } from './awsSession';
import { describeUserPool } from './describeUserPool';
import { listGroups } from './listGroups';
import { allPages } from './paging';
import type { PartContext } from './partContext';
import { shared } from './readEach';
import { readManagedLoginBrandings } from './readManagedLoginBrandings';
import { readTriggerFunctions } from './readTriggerFunctions';
import { afterReading, readingOf, tryReading, unread } from './reading';
import {
  readDomains,
  readIdentityPools,
  readIdentityProviders,
  readOtherClients,
  readRoles,
  readUserPoolClients,
} from './snapshotParts';
import { getMfaConfig } from './userPoolSettings';

export interface SnapshotOptions {
  readonly userPoolId: string;
  /**
   * Nothing else costs a request, but for what a part cannot be read without: `domains` and `triggerFunctions` need
   * the pool, `managedLoginBrandings` the app clients and domains.
   */
  readonly parts: readonly SnapshotPart[];
  /** Reads only these app clients, without listing; one that does not exist is left out. */
  readonly clientIds?: readonly string[];
  /** Reads only these identity pools, whether they trust the user pool or not; one that does not exist is left out. */
  readonly identityPoolIds?: readonly string[];
  /**
   * Reads all app clients after all when those of `clientIds` leave open whether an identity pool of `identityPoolIds`
   * trusts a public one: an import asks that.
   */
  readonly settlesTrust?: boolean;
  /** Reads these roles too, besides those that identity pools and groups name. */
  readonly roleArns?: readonly string[];
  /** Leaves the MFA settings unread when the pool says that MFA is off, as the Amplify CLI does. */
  readonly mfaConfigOnlyIfOn?: boolean;
  readonly signal?: AbortSignal;
  /** Called as things of a part are read; the total grows while listings go on. */
  onProgress?(part: SnapshotPart, done: number, total: number): void;
}

/**
 * Reads a user pool and what belongs to it. What may not be read is `denied` with the IAM action, what failed is
 * `failed`; neither is ever an empty list. Throws a `UserError` when the pool is gone (`notFound`), when the pool
 * cannot be read for another reason than permission, and when credentials are missing or expired.
 */
export async function takeSnapshot(session: AwsSession, options: SnapshotOptions): Promise<AuthSnapshot> {
  // What stops one part stops the others: nobody is left to use them.
  const stop = new AbortController();
  const signal = shared(options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal);
  const { userPoolId } = options;
  const context = {
    session,
    userPoolId,
    signal,
    onProgress: options.onProgress?.bind(options) ?? (() => undefined),
  };
  try {
    const { parts, limitedTo } = await readParts(context, options);
    const accountId = accountIn(parts.userPool) ?? session.knownAccountId;
    return {
      region: session.region,
      ...(accountId && { accountId }),
      userPoolId,
      takenAt: new Date().toISOString(),
      ...(limitedTo.length > 0 && { limitedTo }),
      parts,
    };
  } catch (error) {
    stop.abort();
    throw error;
  }
}

const requirements: { readonly [P in SnapshotPart]?: readonly SnapshotPart[] } = {
  domains: ['userPool'],
  triggerFunctions: ['userPool'],
  managedLoginBrandings: ['userPool', 'userPoolClients', 'domains'],
};

async function readParts(
  context: PartContext,
  options: SnapshotOptions,
): Promise<{ parts: AuthSnapshot['parts']; limitedTo: SnapshotPart[] }> {
  const { session, userPoolId, signal } = context;
  const { clientIds, identityPoolIds, roleArns, mfaConfigOnlyIfOn, settlesTrust } = options;
  const wanted = new Set(options.parts.flatMap((part) => [part, ...(requirements[part] ?? [])]));
  if (mfaConfigOnlyIfOn && wanted.has('mfaConfig')) wanted.add('userPool');
  const part = <P extends SnapshotPart>(
    name: P,
    read: () => Promise<Reading<SnapshotParts[P]>>,
  ): Promise<Reading<SnapshotParts[P]>> => (wanted.has(name) ? read() : Promise.resolve(unread));

  const userPool = part('userPool', () => readPool(context));
  const domains = part('domains', async () =>
    afterReading(await userPool, (pool) => readDomains(context, pool)),
  );
  const identityPools = part('identityPools', () => readIdentityPools(context, identityPoolIds));
  const askedClients = part('userPoolClients', () => readUserPoolClients(context, clientIds));
  const opensTrust = async () =>
    Boolean(settlesTrust && clientIds) &&
    leavesTrustOpen(userPoolId, await askedClients, await identityPools);
  // Listing may be denied: then the question stays open, as it says in `limitedTo`.
  const allClients = opensTrust().then(async (isOpen) => {
    const all = isOpen ? await readOtherClients(context, await askedClients) : unread;
    return all.status === 'read' ? all : undefined;
  });
  const userPoolClients = allClients.then((all) => all ?? askedClients);
  const groups = part('groups', () =>
    tryReading(() => allPages((nextToken) => listGroups(session, userPoolId, { nextToken, signal }))),
  );
  const parts = await settled({
    userPool,
    userPoolClients,
    domains,
    identityPools,
    groups,
    mfaConfig: part('mfaConfig', async () => {
      if (mfaConfigOnlyIfOn && isMfaOff(await userPool)) return unread;
      return tryReading(() => getMfaConfig(session, userPoolId, signal));
    }),
    identityProviders: part('identityProviders', () => readIdentityProviders(context)),
    roles: part('roles', async () => readRoles(context, await identityPools, await groups, roleArns)),
    triggerFunctions: part('triggerFunctions', async () =>
      afterReading(await userPool, (pool) => readTriggerFunctions(context, pool)),
    ),
    managedLoginBrandings: part('managedLoginBrandings', async () =>
      afterReading(await domains, async (ofPool) =>
        afterReading(await userPoolClients, (clients) => readManagedLoginBrandings(context, ofPool, clients)),
      ),
    ),
  });
  const limitedTo: SnapshotPart[] = [
    ...(clientIds && !(await allClients) ? (['userPoolClients'] as const) : []),
    ...(identityPoolIds ? (['identityPools'] as const) : []),
  ];
  return { parts, limitedTo };
}

/** Waits for all parts at once, so that the first that throws stops the others. */
async function settled(parts: {
  readonly [P in SnapshotPart]: Promise<Reading<SnapshotParts[P]>>;
}): Promise<AuthSnapshot['parts']> {
  const entries = Object.entries(parts).map(async ([name, part]) => [name, await part] as const);
  return Object.fromEntries(await Promise.all(entries)) as unknown as AuthSnapshot['parts'];
}

const isMfaOff = (pool: Reading<SnapshotParts['userPool']>): boolean =>
  pool.status === 'read' && (pool.value.MfaConfiguration ?? 'OFF') === 'OFF';

/** Without the pool there is nothing to tell: only a missing permission leaves something to go on with. */
async function readPool({
  session,
  userPoolId,
  signal,
}: PartContext): Promise<Reading<SnapshotParts['userPool']>> {
  try {
    return readingOf(await describeUserPool(session, userPoolId, signal));
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'denied') throw error;
    return { status: 'denied', action: error.action ?? '' };
  }
}

const accountIn = (pool: Reading<SnapshotParts['userPool']>): string | undefined =>
  pool.status === 'read' ? pool.value.Arn?.split(':')[4] : undefined;
