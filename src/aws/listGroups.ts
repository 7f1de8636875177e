import * as l10n from '@vscode/l10n';
import type { Group } from '../model/authSnapshot';
import type { Page } from '../model/summaries';
import { pageOf, pageSize, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/** One page of a user pool's groups, whole: AWS leaves nothing out of this listing. */
export async function listGroups(
  session: Transport,
  userPoolId: string,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<Group>> {
  const input = { UserPoolId: userPoolId, Limit: pageSize, ...(nextToken && { NextToken: nextToken }) };
  const what = l10n.t('Could not list the groups of the user pool "{0}"', userPoolId);
  const answer = await send(session, 'cognito-idp', 'ListGroups', input, { what, signal });
  const groups = (answer.Groups ?? []).map((group) => ({ ...group, GroupName: group.GroupName ?? '' }));
  return pageOf(groups, answer.NextToken);
}
