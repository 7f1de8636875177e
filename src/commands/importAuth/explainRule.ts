import * as vscode from 'vscode';

/** Opens the page about a check, which comes with the extension; the list of all checks for what is none. */
export async function explainRule(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  const name = typeof rule === 'string' && /^[a-z0-9-]+$/.test(rule) ? rule : 'README';
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${name}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
