import * as vscode from 'vscode';

/** Reports that are on no disk: Markdown, shown as VS Code shows any Markdown, with its text one click away. */
const reportScheme = 'amplify-auth-report';

/** The newest of each; a report that is asked for again replaces the one before. */
const reports = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Opens a report; with what can be done about it as buttons of a message. `name` becomes the name of the tab. */
export async function showReport(name: string, markdown: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.from({ scheme: reportScheme, path: `/${name}.md` });
  reports.set(uri.toString(), markdown);
  changed.fire(uri);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  return uri;
}

/** The page of a rule, as a report links to it: the preview follows no link that leads to a file elsewhere. */
export const pageInReport = (rule: string): string => `rules/${rule}.md`;

export const registerReportDocuments = (extensionUri: vscode.Uri): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const [, page] = /^\/(rules\/[a-z0-9-]+\.md)$/.exec(uri.path) ?? [];
      if (page === undefined) return reports.get(uri.toString());
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs', page));
      return Buffer.from(bytes).toString('utf8');
    },
  });
