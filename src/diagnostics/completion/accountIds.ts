import type { AwsSession } from '../../aws/awsSession';
import { allPages, type PageOptions } from '../../aws/paging';
import type { Page } from '../../model/summaries';
import { RememberedReadings } from '../rememberedReadings';

/** A resource of the account, to choose from. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

const keeping = { freshMs: 300_000, retryMs: 30_000 };
/** Longer lists are chosen from in the view, which pages and filters. */
const mostPages = 10;

/**
 * What there is in the account, for whoever completes an id: read once somebody asks and a session is open, kept for
 * a while, given up when nobody waits any more.
 */
export class AccountIds {
  private readonly readings: RememberedReadings<readonly NamedId[]>;

  constructor(
    private readonly sessionIn: (region: string) => AwsSession | undefined,
    now?: () => number,
  ) {
    this.readings = new RememberedReadings(keeping, now);
  }

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
    this.readings.forget();
  }

  private async list(
    key: string,
    region: string,
    signal: AbortSignal,
    read: (session: AwsSession, options: PageOptions) => Promise<Page<NamedId>>,
  ): Promise<readonly NamedId[]> {
    const session = this.sessionIn(region);
    if (!session) return [];
    const find = (abort: AbortSignal) => somePages((options) => read(session, { ...options, signal: abort }));
    return this.readings.get(key, find, signal);
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
