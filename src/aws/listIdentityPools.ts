import * as l10n from '@vscode/l10n';
import type { IdentityPoolSummary, Page } from '../model/summaries';
import { pageOf, pageSize, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/** One page of the Region's identity pools: names and ids only. */
export async function listIdentityPools(
  session: Transport,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<IdentityPoolSummary>> {
  const input = { MaxResults: pageSize, ...(nextToken && { NextToken: nextToken }) };
  const what = l10n.t('Could not list the identity pools');
  const answer = await send(session, 'cognito-identity', 'ListIdentityPools', input, { what, signal });
  const pools = (answer.IdentityPools ?? []).map(({ IdentityPoolId = '', IdentityPoolName = '' }) => ({
    IdentityPoolId,
    IdentityPoolName,
  }));
  return pageOf(pools, answer.NextToken);
}
