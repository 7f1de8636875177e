import * as vscode from 'vscode';
import type { SettingsStore } from '../diagnostics/settingsStore';
import { settingsUri } from '../diagnostics/settingsUri';
import type { ResourceRow } from '../manifest';
import type { RegionSessions } from '../session/regionSessions';
import { cancellableProgress } from '../workspace/cancellableProgress';

/** Opens the settings of the row's pool as a document, with all there is to say about them. */
export async function openSettings(
  regions: RegionSessions,
  store: SettingsStore,
  { resource }: ResourceRow,
): Promise<void> {
  const { type, id, region, name } = resource;
  if (type !== 'userPool' && type !== 'identityPool') return;
  const accountId = await (await regions.in(region)).accountId();
  const uri = settingsUri({ type, id, region, accountId });
  if (!store.find(uri)) {
    const title = vscode.l10n.t('Reading "{0}"', name ?? id);
    await cancellableProgress(title, (progress) => store.open(uri, progress));
  }
  await vscode.window.showTextDocument(uri);
}
