import type { AwsSession } from '../../aws/awsSession';
import type { PoolFacts } from '../../compatibility/files/checkFiles';
import { UserError } from '../../errors';
import { partsBeforeClients } from '../../importFlow/readingParts';
import type { AuthSnapshot, SnapshotPart } from '../../model/authSnapshot';
import type { FileSection, ReferenceKind } from '../../model/fileReferences';
import { isRoleArn, isUserPoolClientId, isUserPoolId, regionOfId } from '../../project/references/idPatterns';
import { RememberedReadings } from '../rememberedReadings';

/** What has to be read of one user pool for the files that name it. */
interface Wanted {
  readonly userPoolId: string;
  readonly region: string;
  readonly clientIds: ReadonlySet<string>;
  /** Those of them that a web app uses. */
  readonly webClientIds: ReadonlySet<string>;
  readonly identityPoolIds: ReadonlySet<string>;
  readonly roleArns: ReadonlySet<string>;
  /** The parts beyond what every file needs: a `referenceAuth` call is judged as a deployment would. */
  readonly isWhole: boolean;
}

const keeping = { freshMs: 600_000, retryMs: 60_000 };

/** What was read of the pools that files name, kept for a while: checks run often, and production shares the quotas. */
export class PoolFactsCache {
  private readonly readings: RememberedReadings<PoolFacts>;
  /** What the last reading of each pool was to read. */
  private readonly asked = new Map<string, Wanted>();

  constructor(now?: () => number) {
    this.readings = new RememberedReadings(keeping, now);
  }

  /** What is known, without asking. */
  find(section: FileSection): PoolFacts | undefined {
    const [userPoolId] = valuesOf(section, 'userPoolId');
    return userPoolId === undefined ? undefined : this.readings.find(userPoolId);
  }

  /**
   * Reads what is not known of the pools that the sections name, and says whether anything was. The first failure is
   * thrown after all were tried.
   */
  async ensure(
    sections: readonly FileSection[],
    sessionIn: (region: string) => AwsSession,
    signal: AbortSignal,
  ): Promise<boolean> {
    const missing = [...wantedBy(sections).values()].filter((wanted) => !this.isKnown(wanted));
    const results = await Promise.allSettled(
      missing.map((wanted) => this.readOnce(wanted, sessionIn, signal)),
    );
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
    return missing.length > 0;
  }

  forget(): void {
    this.readings.forget();
    this.asked.clear();
  }

  /** Something else of a pool is not read at once either when the pool was refused. */
  private isKnown(wanted: Wanted): boolean {
    const { userPoolId } = wanted;
    return (
      this.readings.hasFailed(userPoolId) ||
      (this.readings.isKnown(userPoolId) && covers(this.asked.get(userPoolId), wanted))
    );
  }

  private readOnce(
    wanted: Wanted,
    sessionIn: (region: string) => AwsSession,
    signal: AbortSignal,
  ): Promise<PoolFacts> {
    const { userPoolId } = wanted;
    const asked = this.asked.get(userPoolId);
    const all = merge(asked, wanted);
    if (!covers(asked, wanted)) this.readings.outdate(userPoolId);
    this.asked.set(userPoolId, all);
    return this.readings.get(userPoolId, (abort) => this.read(all, sessionIn, abort), signal);
  }

  private async read(
    wanted: Wanted,
    sessionIn: (region: string) => AwsSession,
    signal: AbortSignal,
  ): Promise<PoolFacts> {
    const { userPoolId, region, clientIds, identityPoolIds, roleArns } = wanted;
    const session = sessionIn(region);
    const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
    try {
      const snapshot = await takeSnapshot(session, {
        userPoolId,
        parts: [...partsFor(wanted)],
        clientIds: [...clientIds],
        identityPoolIds: [...identityPoolIds],
        roleArns: [...roleArns],
        signal,
      });
      return { status: 'found', snapshot: await withReplacements(session, snapshot, wanted, signal) };
    } catch (error) {
      if (!(error instanceof UserError) || error.kind !== 'notFound') throw error;
      return { status: 'missing', accountId: await session.accountId(signal) };
    }
  }
}

/** Whether a reading that was asked for one thing tells another. */
function covers(asked: Wanted | undefined, wanted: Wanted): boolean {
  if (!asked) return false;
  const has = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((id) => all.has(id));
  return (
    (asked.isWhole || !wanted.isWhole) &&
    has(asked.clientIds, wanted.clientIds) &&
    has(asked.identityPoolIds, wanted.identityPoolIds) &&
    has(asked.roleArns, wanted.roleArns)
  );
}

function partsFor({ identityPoolIds, roleArns, isWhole }: Wanted): ReadonlySet<SnapshotPart> {
  return new Set<SnapshotPart>([
    'userPool',
    'userPoolClients',
    ...(identityPoolIds.size > 0 ? (['identityPools', 'roles'] as const) : []),
    ...(roleArns.size > 0 ? (['roles'] as const) : []),
    ...(isWhole ? partsBeforeClients : []),
  ]);
}

/** Where a named client is gone or the wrong one, the others are read too: one of them is what should stand there. */
async function withReplacements(
  session: AwsSession,
  snapshot: AuthSnapshot,
  { clientIds, webClientIds }: Wanted,
  signal: AbortSignal,
): Promise<AuthSnapshot> {
  const reading = snapshot.parts.userPoolClients;
  if (reading.status !== 'read') return snapshot;
  const isFine = [...clientIds].every((id) => {
    const client = reading.value.find(({ ClientId }) => ClientId === id);
    return client && !(client.hasSecret && webClientIds.has(id));
  });
  if (isFine) return snapshot;
  const { readClients } = await import('../readSettings.js');
  const { clients } = await readClients(session, snapshot.userPoolId, undefined, {
    signal,
    onProgress: () => undefined,
  });
  if (clients.status !== 'read') return snapshot;
  const others = clients.value.filter(
    ({ ClientId }) => !reading.value.some((known) => known.ClientId === ClientId),
  );
  const userPoolClients = { status: 'read', value: [...reading.value, ...others] } as const;
  return { ...snapshot, parts: { ...snapshot.parts, userPoolClients } };
}

const valuesOf = ({ references }: FileSection, wanted: ReferenceKind): string[] =>
  references.flatMap(({ kind, value }) => (kind === wanted && value !== '' ? value : []));

/** What each pool has to be asked for. A section without a pool of its own, or with a malformed id, asks for nothing. */
function wantedBy(sections: readonly FileSection[]): Map<string, Wanted> {
  const all = new Map<string, Wanted>();
  for (const section of sections) {
    const [userPoolId = ''] = valuesOf(section, 'userPoolId');
    const region = regionOfId(userPoolId);
    if (region === undefined || !isUserPoolId(userPoolId)) continue;
    const wanted: Wanted = {
      userPoolId,
      region,
      clientIds: new Set(valuesOf(section, 'userPoolClientId').filter(isUserPoolClientId)),
      webClientIds: new Set(
        section.references.flatMap(({ client, value }) => (client === 'web' ? value : [])),
      ),
      identityPoolIds: new Set(valuesOf(section, 'identityPoolId').filter((id) => regionOfId(id) === region)),
      roleArns: new Set(valuesOf(section, 'roleArn').filter(isRoleArn)),
      isWhole: section.format === 'referenceAuth',
    };
    all.set(userPoolId, merge(all.get(userPoolId), wanted));
  }
  return all;
}

const merge = (a: Wanted | undefined, b: Wanted): Wanted => ({
  ...b,
  clientIds: new Set([...(a?.clientIds ?? []), ...b.clientIds]),
  webClientIds: new Set([...(a?.webClientIds ?? []), ...b.webClientIds]),
  roleArns: new Set([...(a?.roleArns ?? []), ...b.roleArns]),
  identityPoolIds: new Set([...(a?.identityPoolIds ?? []), ...b.identityPoolIds]),
  isWhole: b.isWhole || a?.isWhole === true,
});
