import * as vscode from 'vscode';

/** Whether files may be written here. When not, says so and offers the way out. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Nothing is written to a workspace you do not trust. You can still browse and check in the view "Amplify Auth".',
    ),
    manage,
  );
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
