import * as vscode from 'vscode';
import type { ProjectFiles } from '../model/amplifyProject';
import { checkedFolders, isCheckedFile } from '../project/gen1/checkedFiles';
import { findText, readProjectFiles } from './readProjectFiles';

/**
 * The files of a project, and those that only a check looks at. Of the latter an unsaved text counts as it is, and
 * one that cannot be read has nothing to say. Throws as `readProjectFiles` does.
 */
export async function readProjectForCheck(root: vscode.Uri): Promise<ProjectFiles> {
  const project = await readProjectFiles(root);
  const below = await Promise.all(checkedFolders.map(({ folder, depth }) => checkedIn(root, folder, depth)));
  const paths = [...new Set(below.flat())].filter((path) => !project.has(path));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string][]> => {
      const text = await findText(vscode.Uri.joinPath(root, path), path).catch(() => undefined);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  return new Map([...project, ...texts.flat()]);
}

async function checkedIn(root: vscode.Uri, folder: string, depth: number): Promise<string[]> {
  const uri = folder === '' ? root : vscode.Uri.joinPath(root, folder);
  const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<string[]> => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === vscode.FileType.Directory) return depth > 1 ? checkedIn(root, path, depth - 1) : [];
      return type === vscode.FileType.File && isCheckedFile(path) ? [path] : [];
    }),
  );
  return found.flat();
}
