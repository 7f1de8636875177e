import * as vscode from 'vscode';
import type { SettingsStore } from '../diagnostics/settingsStore';
import { cancellableProgress } from '../workspace/cancellableProgress';

/** Reads the pool of a settings document anew: of the given one, or of the one in the active editor. */
export async function checkAgain(store: SettingsStore, uri?: vscode.Uri): Promise<void> {
  const asked = uri ?? vscode.window.activeTextEditor?.document.uri;
  const document = asked && store.find(asked);
  if (!document) return;
  const title = vscode.l10n.t('Reading "{0}"', document.name);
  await cancellableProgress(title, (progress) => store.read(document.uri, progress));
}
