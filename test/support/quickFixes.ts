import * as vscode from 'vscode';
import { until } from './emulatorLog';

/**
 * The code actions VS Code offers at a range. It gives up, with none, when another extension's provider comes while it
 * asks: then it is asked again.
 */
export async function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  let actions: readonly vscode.CodeAction[] = [];
  await until('VS Code offers code actions', async () => {
    actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    return actions.length > 0;
  });
  return actions;
}
