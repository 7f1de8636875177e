import type * as vscode from 'vscode';
import { settingsUri } from '../diagnostics/settingsUri';
import type { ResourceRow } from '../manifest';

/** The document of a pool's row; `undefined` while nobody knows the account. */
export function settingsUriOf(
  { type, id, region }: ResourceRow['resource'],
  accountId: string | undefined,
): vscode.Uri | undefined {
  if (accountId === undefined || (type !== 'userPool' && type !== 'identityPool')) return undefined;
  return settingsUri({ type, id, region, accountId });
}
