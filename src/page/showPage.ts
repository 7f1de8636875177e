import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { pageHtml } from './pageHtml';

/** A page of `dist/webview`: the names of its script and its style. */
export type PageName = 'importWizard' | 'environments';

/** Puts a page into a web view, in VS Code's language; nothing else can be loaded there. */
export function showPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: PageName,
  title: string,
): void {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const asset = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    title,
    nonce: randomUUID(),
    cspSource: webview.cspSource,
    scriptUri: asset(`${name}.js`),
    styleUri: asset(`${name}.css`),
    language: vscode.env.language,
    ...(vscode.l10n.bundle && { translations: JSON.stringify(vscode.l10n.bundle) }),
  });
}
