import * as l10n from '@vscode/l10n';
import type { Page, UserPoolSummary } from '../model/summaries';
import { pageOf, pageSize, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/** One page of the Region's user pools, in AWS's order. */
export async function listUserPools(
  session: Transport,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<UserPoolSummary>> {
  const input = { MaxResults: pageSize, ...(nextToken && { NextToken: nextToken }) };
  const what = l10n.t('Could not list the user pools');
  const answer = await send(session, 'cognito-idp', 'ListUserPools', input, { what, signal });
  const pools = (answer.UserPools ?? []).map(({ Id = '', Name = '', LastModifiedDate, CreationDate }) => ({
    Id,
    Name,
    ...(LastModifiedDate && { LastModifiedDate }),
    ...(CreationDate && { CreationDate }),
  }));
  return pageOf(pools, answer.NextToken);
}
