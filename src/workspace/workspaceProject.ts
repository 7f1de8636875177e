import type * as vscode from 'vscode';

/** An Amplify project in one of the window's folders. */
export interface WorkspaceProject {
  /** The folder that holds `amplify`. */
  readonly root: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  readonly generation: 'gen1' | 'gen2';
  /** Where the project is, in as few words as tell it from the others: `shop`, `shop/packages/web`. */
  readonly label: string;
}
