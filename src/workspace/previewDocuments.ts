import * as vscode from 'vscode';

/**
 * Texts that are on no disk, shown in a preview's diff. A document keeps the full path of the file it stands for, so
 * that VS Code takes the two sides for the same file.
 */
export const plannedScheme = 'amplify-auth-planned';
export const currentScheme = 'amplify-auth-current';

const texts = new Map<string, string>();
let count = 0;

/** The address of a text that stands for a file; no two are the same, so VS Code never shows an earlier preview's text. */
export function previewUri(scheme: string, file: vscode.Uri, text: string): vscode.Uri {
  const uri = vscode.Uri.from({ scheme, path: file.path, query: `preview=${++count}` });
  texts.set(uri.toString(), text);
  return uri;
}

export function forgetPreviews(): void {
  texts.clear();
}

export function registerPreviewDocuments(): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(plannedScheme, provider),
    vscode.workspace.registerTextDocumentContentProvider(currentScheme, provider),
  );
}
