import * as vscode from 'vscode';
import { consoleUrl } from '../compatibility/consoleUrl';
import { UserError } from '../errors';
import type { ResourceRow } from '../manifest';

/** Opens a resource's page of the AWS console in the browser. */
export async function openInConsole(row: ResourceRow): Promise<void> {
  const url = consoleUrl(row.resource, row.userPool?.id);
  if (url === undefined)
    throw new UserError(
      vscode.l10n.t('The address of the AWS console in {0} is not known.', row.resource.region),
      vscode.l10n.t('Open the console yourself and look for {0}', row.resource.id),
      { kind: 'input' },
    );
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
