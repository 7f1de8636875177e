import * as l10n from '@vscode/l10n';
import type { Page, UserPoolClientSummary } from '../model/summaries';
import { pageOf, pageSize, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/** One page of a user pool's app clients: names and ids only, AWS says no more here. */
export async function listUserPoolClients(
  session: Transport,
  userPoolId: string,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<UserPoolClientSummary>> {
  const input = { UserPoolId: userPoolId, MaxResults: pageSize, ...(nextToken && { NextToken: nextToken }) };
  const what = l10n.t('Could not list the app clients of the user pool "{0}"', userPoolId);
  const answer = await send(session, 'cognito-idp', 'ListUserPoolClients', input, { what, signal });
  const clients = (answer.UserPoolClients ?? []).map(({ ClientId = '', ClientName = '' }) => ({
    ClientId,
    ClientName,
  }));
  return pageOf(clients, answer.NextToken);
}
