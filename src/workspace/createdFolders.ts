import * as vscode from 'vscode';
import { findStat } from './fileSystem';

/** Folders that a plan's new files brought with them. The Amplify CLI leaves none behind, so neither do we. */
const created = new Map<string, vscode.Uri>();

/** The folders that creating a file will create, innermost first. */
export async function foldersToCreate(file: vscode.Uri, root: vscode.Uri): Promise<vscode.Uri[]> {
  const missing: vscode.Uri[] = [];
  for (let folder = parentOf(file); folder.path.length > root.path.length; folder = parentOf(folder)) {
    if (await findStat(folder)) break;
    missing.push(folder);
  }
  return missing;
}

/** From now on, the folder goes when its last file is taken back. */
export function rememberCreatedFolders(folders: readonly vscode.Uri[]): void {
  for (const folder of folders) created.set(folder.toString(), folder);
}

/** Deletes a folder when it is empty, then those around it that a plan created. */
export async function deleteEmptyFolder(folder: vscode.Uri): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => undefined);
  if (!entries || entries.length > 0) return;
  // Somebody else may have been faster, or have put something in.
  await vscode.workspace.fs
    .delete(folder, { recursive: false, useTrash: false })
    .then(undefined, () => undefined);
  created.delete(folder.toString());
  const outer = parentOf(folder);
  if (created.has(outer.toString())) await deleteEmptyFolder(outer);
}

/** Undo deletes a created file, but not the folder it came with: this does. */
export const registerCreatedFolders = (): vscode.Disposable =>
  vscode.workspace.onDidDeleteFiles(async ({ files }) => {
    for (const file of files) {
      const folder = parentOf(file);
      if (created.has(folder.toString())) await deleteEmptyFolder(folder);
    }
  });

const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');
