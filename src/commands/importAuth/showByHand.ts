import * as vscode from 'vscode';
import type { Gen2Plan } from '../../project/gen2/gen2Plan';

/** Shows what has to be done by hand: code for scripts that are not ours to edit, variables to set. */
export async function showByHand({ toPaste, variables }: Gen2Plan): Promise<void> {
  if (toPaste.length > 0) {
    const parts = toPaste.map(
      ({ path, reason, code }) =>
        `// ${reason}\n// ${vscode.l10n.t('Put this into "{0}" by hand:', path)}\n\n${code.trimEnd()}\n`,
    );
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: parts.join('\n'),
    });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }
  if (variables.length > 0) {
    const lines = variables.map(({ name, value }) => `${name}=${value}\n`);
    const head = vscode.l10n.t(
      'Set these variables for the branch in Amplify Hosting, and in the shell for a sandbox:',
    );
    const document = await vscode.workspace.openTextDocument({
      language: 'properties',
      content: `# ${head}\n${lines.join('')}`,
    });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }
}
