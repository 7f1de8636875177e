import { UserError } from '../errors';
import { abortable } from './abort';
import { describeIdentityPool, type DescribedIdentityPool } from './describeIdentityPool';
import { listIdentityPools } from './listIdentityPools';
import { allPages } from './paging';
import { readEach, shared } from './readEach';
import { ifExists, tryReading } from './reading';
import type { Reading } from '../model/authSnapshot';
import type { Transport } from './transport';

/**
 * Which identity pools trust which user pool. AWS answers only the other way round, one identity pool a request, so
 * that everyone shares one search for each account and Region, and its result until someone refreshes.
 */
interface Index {
  readonly pools: ReadonlyMap<string, Reading<DescribedIdentityPool>>;
  /** Milliseconds, as of `Date.now()`. */
  readonly builtAt: number;
}

interface Search {
  readonly index: Promise<Index>;
  readonly controller: AbortController;
  readonly progress: Set<(done: number, total: number) => void>;
  waiting: number;
  finished: boolean;
}

export interface FindOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface FoundIdentityPools {
  readonly pools: readonly DescribedIdentityPool[];
  readonly builtAt: number;
}

/** When the first ones are all refused, so are the others, and a thousand requests are spared. */
const enoughRefusals = 8;

const searches = new Map<string, Search>();

/** The identity pools of the session's Region that list the user pool as a Cognito provider. */
export async function findIdentityPools(
  session: Transport,
  userPoolId: string,
  options: FindOptions = {},
): Promise<FoundIdentityPools> {
  const { pools, builtAt } = await indexOf(session, options);
  const readings = [...pools.values()];
  const found = readings.flatMap((reading) =>
    reading.status === 'read' && trusts(reading.value, userPoolId) ? reading.value : [],
  );
  // One that may not be read could be the one: without another, "none" would be a guess.
  const unknown = readings.find(({ status }) => status !== 'read');
  if (found.length === 0 && unknown) throw unreadable(unknown);
  return { pools: found, builtAt };
}

/** After a change in AWS, or when the person refreshes: the next search asks again. */
export async function forgetIdentityPools(session: Transport): Promise<void> {
  searches.delete(await session.quotaScope());
}

async function indexOf(session: Transport, { signal, onProgress }: FindOptions): Promise<Index> {
  const scope = await abortable(session.quotaScope(), signal);
  let search = searches.get(scope);
  if (!search) {
    search = startSearch(session);
    searches.set(scope, search);
    const started = search;
    started.index.then(
      () => (started.finished = true),
      () => searches.get(scope) === started && searches.delete(scope),
    );
  }
  search.waiting += 1;
  if (onProgress) search.progress.add(onProgress);
  try {
    return await abortable(search.index, signal);
  } finally {
    search.waiting -= 1;
    if (onProgress) search.progress.delete(onProgress);
    // Nobody waits any more: stop asking. Whoever comes next starts anew.
    if (search.waiting === 0 && !search.finished) {
      search.controller.abort();
      if (searches.get(scope) === search) searches.delete(scope);
    }
  }
}

function startSearch(session: Transport): Search {
  const controller = new AbortController();
  const progress: Search['progress'] = new Set();
  return {
    index: build(session, shared(controller.signal), progress),
    controller,
    progress,
    waiting: 0,
    finished: false,
  };
}

async function build(session: Transport, signal: AbortSignal, progress: Search['progress']): Promise<Index> {
  const list = (nextToken: string | undefined) => listIdentityPools(session, { nextToken, signal });
  const ids = (await allPages(list)).map(({ IdentityPoolId }) => IdentityPoolId);
  let refusals = 0;
  let refusal: Reading<DescribedIdentityPool> | undefined;
  const read = async (id: string, ofSearch: AbortSignal) => {
    if (refusal && refusals >= enoughRefusals) return [id, refusal] as const;
    const describe = () => describeIdentityPool(session, id, ofSearch);
    const reading = await ifExists(() => tryReading(describe));
    if (reading?.status === 'read') refusals = -Infinity;
    if (reading?.status === 'denied') refusals += 1;
    if (reading?.status === 'denied') refusal = reading;
    return reading && ([id, reading] as const);
  };
  const report = (done: number, total: number) => {
    for (const each of progress) each(done, total);
  };
  return { pools: new Map(await readEach(ids, read, { signal, report })), builtAt: Date.now() };
}

const trusts = (pool: DescribedIdentityPool, userPoolId: string): boolean =>
  (pool.CognitoIdentityProviders ?? []).some(({ ProviderName }) => ProviderName?.endsWith(`/${userPoolId}`));

const unreadable = (reading: Reading<unknown>): UserError =>
  reading.status === 'denied'
    ? new UserError(reading.action, '', { kind: 'denied', action: reading.action })
    : new UserError(reading.status === 'failed' ? reading.message : '', '', { kind: 'aws' });
