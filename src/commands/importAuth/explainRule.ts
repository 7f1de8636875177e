import * as vscode from 'vscode';

/** Opens the page about a check, which comes with the extension. */
export async function explainRule(extensionUri: vscode.Uri, rule: string): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
