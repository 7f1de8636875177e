import * as vscode from 'vscode';
import type { CognitoView } from '../resourceTree/cognitoView';

/** Asks what names and ids of pools must contain; the view follows while it is typed. Escape takes it back. */
export function filterPools(view: CognitoView): void {
  const before = view.filterText;
  let accepted = false;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter');
  input.prompt = vscode.l10n.t('Show loaded pools whose name or ID contains this text');
  input.value = before;
  input.onDidChangeValue((text) => view.setFilter(text));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) view.setFilter(before);
    input.dispose();
  });
  input.show();
}
