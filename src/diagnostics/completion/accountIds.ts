import { abortable } from '../../aws/abort';
import type { AwsSession } from '../../aws/awsSession';
import { allPages, type PageOptions } from '../../aws/paging';
import type { Page } from '../../model/summaries';

/** A resource of the account, to choose from. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

interface Entry {
  readonly found: Promise<readonly NamedId[]>;
  readonly abort: AbortController;
  /** Those who still wait for it. */
  waiting: number;
  /** Milliseconds */
  until: number;
}

const freshMs = 300_000;
const retryMs = 30_000;
/** Longer lists are chosen from in the view, which pages and filters. */
const mostPages = 10;

/**
 * What there is in the account, for whoever completes an id: read once somebody asks and a session is open, kept for
 * a while, given up when nobody waits any more.
 */
export class AccountIds {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly sessionIn: (region: string) => AwsSession | undefined,
    private readonly now: () => number = Date.now,
  ) {}

  userPools(region: string, signal: AbortSignal): Promise<readonly NamedId[]> {
    return this.list(`userPools ${region}`, region, signal, async (session, options) => {
      const { listUserPools } = await import('../../aws/listUserPools.js');
      const page = await listUserPools(session, options);
      return { ...page, items: page.items.map(({ Id, Name }) => ({ id: Id, name: Name })) };
    });
  }

  userPoolClients(region: string, userPoolId: string, signal: AbortSignal): Promise<readonly NamedId[]> {
    return this.list(`clients ${userPoolId}`, region, signal, async (session, options) => {
      const { listUserPoolClients } = await import('../../aws/listUserPoolClients.js');
      const page = await listUserPoolClients(session, userPoolId, options);
      return {
        ...page,
        items: page.items.map(({ ClientId, ClientName }) => ({ id: ClientId, name: ClientName })),
      };
    });
  }

  identityPools(region: string, signal: AbortSignal): Promise<readonly NamedId[]> {
    return this.list(`identityPools ${region}`, region, signal, async (session, options) => {
      const { listIdentityPools } = await import('../../aws/listIdentityPools.js');
      const page = await listIdentityPools(session, options);
      const items = page.items.map((pool) => ({ id: pool.IdentityPoolId, name: pool.IdentityPoolName }));
      return { ...page, items };
    });
  }

  /** Drops what was read with other credentials. */
  forget(): void {
    for (const { abort } of this.entries.values()) abort.abort();
    this.entries.clear();
  }

  private async list(
    key: string,
    region: string,
    signal: AbortSignal,
    read: (session: AwsSession, options: PageOptions) => Promise<Page<NamedId>>,
  ): Promise<readonly NamedId[]> {
    let entry = this.entries.get(key);
    if (!entry || entry.abort.signal.aborted || this.now() > entry.until) {
      const session = this.sessionIn(region);
      if (!session) return [];
      const abort = new AbortController();
      const found = somePages((options) => read(session, { ...options, signal: abort.signal }));
      const own: Entry = { found, abort, waiting: 0, until: this.now() + freshMs };
      found.catch(() => {
        own.until = this.now() + retryMs;
      });
      this.entries.set(key, (entry = own));
    }
    return this.wait(entry, signal);
  }

  private async wait(entry: Entry, signal: AbortSignal): Promise<readonly NamedId[]> {
    entry.waiting++;
    try {
      return await abortable(entry.found, signal);
    } finally {
      entry.waiting--;
      if (entry.waiting === 0 && signal.aborted) entry.abort.abort();
    }
  }
}

/** As many pages as somebody would choose from. */
function somePages(read: (options: PageOptions) => Promise<Page<NamedId>>): Promise<NamedId[]> {
  let count = 0;
  return allPages(async (nextToken) => {
    const page = await read({ nextToken });
    return ++count < mostPages ? page : { items: page.items };
  });
}
