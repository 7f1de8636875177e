import * as l10n from '@vscode/l10n';
import type { Role } from '../model/authSnapshot';
import type { Page } from '../model/summaries';
import { pageOf, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/** One page of the account's roles, with their trust policies decoded: the listing has them already. */
export async function listRoles(
  session: Transport,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<Role>> {
  const input = { MaxItems: 200, ...(nextToken && { Marker: nextToken }) };
  const what = l10n.t('Could not list the roles of the account');
  const answer = await send(session, 'iam', 'ListRoles', input, { what, signal });
  const roles = (answer.Roles ?? []).map(({ Arn = '', RoleName = '', AssumeRolePolicyDocument = '' }) => ({
    ...{ Arn, RoleName },
    AssumeRolePolicyDocument: decodeURIComponent(AssumeRolePolicyDocument),
  }));
  return pageOf(roles, answer.IsTruncated ? answer.Marker : undefined);
}
