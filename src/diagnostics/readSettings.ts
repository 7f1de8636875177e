import type { AwsSession } from '../aws/awsSession';
import { partsBeforeClients } from '../importFlow/readingParts';
import type {
  AuthSnapshot,
  IdentityPool,
  Reading,
  SnapshotPart,
  UserPoolClient,
} from '../model/authSnapshot';
import type { SettingsOf } from './settingsUri';

/** What a document shows: the pool itself for an identity pool, with a snapshot of each user pool that it trusts. */
export interface Settings {
  readonly snapshots: readonly AuthSnapshot[];
  readonly identityPool?: IdentityPool;
  /** ISO 8601 */
  readonly takenAt: string;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (part: SnapshotPart, done: number, total: number) => void;
}

/**
 * Reads a pool with all that belongs to it. Yields as soon as there is something to show, and again with each further
 * page of app clients. Throws UserError.
 */
export async function* readSettings(
  session: AwsSession,
  { type, id }: SettingsOf,
  options: ReadOptions,
): AsyncGenerator<Settings> {
  if (type === 'identityPool') yield await readIdentityPool(session, id, options);
  else yield* readUserPool(session, id, options);
}

async function* readUserPool(
  session: AwsSession,
  userPoolId: string,
  options: ReadOptions,
): AsyncGenerator<Settings> {
  const { takeSnapshot } = await import('../aws/takeSnapshot.js');
  const first = readClients(session, userPoolId, undefined, options);
  // Its failure is looked at below; until then nobody waits for it.
  first.catch(() => undefined);
  const base = await takeSnapshot(session, { ...options, userPoolId, parts: partsBeforeClients });
  let page = await first;
  const clients: UserPoolClient[] = [];
  for (;;) {
    if (page.clients.status === 'read') clients.push(...page.clients.value);
    const userPoolClients =
      page.clients.status === 'read' ? { ...page.clients, value: [...clients] } : page.clients;
    const { nextToken } = page;
    yield {
      takenAt: base.takenAt,
      snapshots: [
        {
          ...base,
          ...(nextToken !== undefined && { limitedTo: ['userPoolClients'] }),
          parts: { ...base.parts, userPoolClients },
        },
      ],
    };
    if (nextToken === undefined) return;
    page = await readClients(session, userPoolId, nextToken, options);
  }
}

interface ClientsPage {
  readonly clients: Reading<readonly UserPoolClient[]>;
  readonly nextToken?: string;
}

/** The app clients of one page of the listing, described. */
export async function readClients(
  session: AwsSession,
  userPoolId: string,
  nextToken: string | undefined,
  options: ReadOptions,
): Promise<ClientsPage> {
  const [{ readClientsPage }, { tryReading }] = await Promise.all([
    import('../aws/readClientsPage.js'),
    import('../aws/reading.js'),
  ]);
  const page = await tryReading(() => readClientsPage({ session, userPoolId, ...options }, nextToken));
  if (page.status !== 'read') return { clients: page };
  return { ...page.value, clients: { status: 'read', value: page.value.items } };
}

async function readIdentityPool(session: AwsSession, id: string, options: ReadOptions): Promise<Settings> {
  const [{ describeIdentityPool, getIdentityPoolRoles }, { ifExists, tryReading }, { takeSnapshot }] =
    await Promise.all([
      import('../aws/describeIdentityPool.js'),
      import('../aws/reading.js'),
      import('../aws/takeSnapshot.js'),
    ]);
  const { signal } = options;
  const [pool, roles] = await Promise.all([
    describeIdentityPool(session, id, signal),
    tryReading(() => getIdentityPoolRoles(session, id, signal)),
  ]);
  const identityPool = { ...pool, roles };
  const snapshots = clientsByUserPool(identityPool).map(([userPoolId, clientIds]) =>
    // The identity pool may trust a user pool that is gone.
    ifExists(() =>
      takeSnapshot(session, {
        ...options,
        userPoolId,
        parts: ['userPool', 'userPoolClients', 'identityPools', 'roles'],
        clientIds,
        identityPoolIds: [id],
      }),
    ),
  );
  return {
    identityPool,
    takenAt: new Date().toISOString(),
    snapshots: (await Promise.all(snapshots)).filter((snapshot) => snapshot !== undefined),
  };
}

/** The user pools of the identity pool's own Region that it trusts, each with the app clients it lists. */
function clientsByUserPool({
  IdentityPoolId,
  CognitoIdentityProviders = [],
}: IdentityPool): [string, string[]][] {
  const [region = ''] = IdentityPoolId.split(':');
  const found = new Map<string, string[]>();
  for (const { ProviderName = '', ClientId = '' } of CognitoIdentityProviders) {
    const userPoolId = ProviderName.split('/').at(-1) ?? '';
    if (!userPoolId.startsWith(`${region}_`)) continue;
    found.set(userPoolId, [...(found.get(userPoolId) ?? []), ClientId]);
  }
  return [...found];
}
