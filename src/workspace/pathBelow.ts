import type * as vscode from 'vscode';

/** Where a file or folder is below another, with `/`; empty for that folder itself. */
export const pathBelow = (folder: vscode.Uri, { path }: vscode.Uri): string =>
  path.slice(folder.path.replace(/\/$/, '').length + 1).replace(/\/$/, '');
