import type { UserPoolClient } from '../model/authSnapshot';
import type { Page } from '../model/summaries';
import { describeUserPoolClient } from './describeUserPoolClient';
import { listUserPoolClients } from './listUserPoolClients';
import { pageOf, type PageOptions } from './paging';
import type { PartContext } from './partContext';
import { readEach } from './readEach';
import { ifExists } from './reading';

/** One page of a user pool's app clients, each described; those that are gone by now are left out. */
export async function readClientsPage(
  context: PartContext,
  nextToken?: PageOptions['nextToken'],
): Promise<Page<UserPoolClient>> {
  const { session, userPoolId, signal } = context;
  const page = await listUserPoolClients(session, userPoolId, { nextToken, signal });
  const ids = page.items.map(({ ClientId }) => ClientId);
  return pageOf(await describeClients(context, ids), page.nextToken);
}

/** The app clients of these ids; those that do not exist are left out. */
export function describeClients(
  { session, userPoolId, signal, onProgress }: PartContext,
  ids: readonly string[],
): Promise<UserPoolClient[]> {
  const describe = (userPoolClientId: string, ofPart: AbortSignal) =>
    ifExists(() => describeUserPoolClient(session, { userPoolId, userPoolClientId }, ofPart));
  return readEach(ids, describe, {
    signal,
    report: (done, total) => onProgress('userPoolClients', done, total),
  });
}
