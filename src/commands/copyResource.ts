import * as vscode from 'vscode';
import type { ResourceRow } from '../manifest';
import { resourceArn } from '../resourceTree/resourceArn';
import type { EnvironmentSessions } from '../session/environmentSessions';

/** The rows a menu was opened on: all selected ones when the clicked row is one of them. */
const rowsOf = (
  clicked: ResourceRow | undefined,
  selected: readonly ResourceRow[] | undefined,
): ResourceRow[] => {
  const all = clicked && selected?.includes(clicked) ? selected : clicked ? [clicked] : (selected ?? []);
  // A selection may reach over rows that are no resources: lists, notes.
  return all.filter((row) => 'resource' in row);
};

async function copy(texts: readonly (string | undefined)[]): Promise<void> {
  const found = texts.filter((text) => text !== undefined);
  if (found.length === 0) return;
  await vscode.env.clipboard.writeText(found.join('\n'));
  const message =
    found.length === 1
      ? vscode.l10n.t('Copied {0}', found[0] ?? '')
      : vscode.l10n.t('Copied {0} lines', found.length);
  vscode.window.setStatusBarMessage(message, 3000);
}

export const copyIds = (clicked?: ResourceRow, selected?: readonly ResourceRow[]): Promise<void> =>
  copy(rowsOf(clicked, selected).map(({ resource }) => resource.id));

export const copyNames = (clicked?: ResourceRow, selected?: readonly ResourceRow[]): Promise<void> =>
  copy(rowsOf(clicked, selected).map(({ resource }) => resource.name ?? resource.id));

/** ARNs of pools are put together; they need the account, which AWS is asked for once where files do not know it. */
export async function copyArns(
  sessions: EnvironmentSessions,
  clicked?: ResourceRow,
  selected?: readonly ResourceRow[],
): Promise<void> {
  const arns = rowsOf(clicked, selected).map(async ({ resource, userPool }) =>
    resourceArn(resource, await sessions.accountIdOf(userPool?.id ?? resource.id)),
  );
  await copy(await Promise.all(arns));
}
