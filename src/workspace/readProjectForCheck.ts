import * as vscode from 'vscode';
import type { ProjectFiles } from '../model/amplifyProject';
import { checkedFolders, isCheckedFile } from '../project/gen1/checkedFiles';
import { gen2Folders, isGen2File, isGen2Project } from '../project/gen2/gen2Paths';
import { findText, readProjectFiles } from './readProjectFiles';
import { readWorkflowsAbove, type KnownTexts } from './readWorkflowsAbove';

/**
 * The files of a project, and those that only a check looks at. Of the latter an unsaved text counts as it is, and
 * one that cannot be read has nothing to say. Throws as `readProjectFiles` does.
 */
export async function readProjectForCheck(root: vscode.Uri, known?: KnownTexts): Promise<ProjectFiles> {
  const project = await readProjectFiles(root);
  const checked = await readMatching(
    root,
    checkedFolders,
    (path) => isCheckedFile(path) && !project.has(path),
  );
  return new Map([...project, ...checked, ...(await readWorkflowsAbove(root, known))]);
}

/** The files of a Gen 2 project that a check looks at; empty where a folder is the root of none. */
export async function readGen2ForCheck(root: vscode.Uri, known?: KnownTexts): Promise<ProjectFiles> {
  const files = await readMatching(root, gen2Folders, isGen2File);
  return isGen2Project(files.keys())
    ? new Map([...files, ...(await readWorkflowsAbove(root, known))])
    : new Map<string, string>();
}

type Folders = readonly { readonly folder: string; readonly depth: number }[];

async function readMatching(
  root: vscode.Uri,
  folders: Folders,
  isWanted: (path: string) => boolean,
): Promise<ProjectFiles> {
  const paths = await findMatching(root, folders, isWanted);
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string][]> => {
      const text = await findText(vscode.Uri.joinPath(root, path), path).catch(() => undefined);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  return new Map(texts.flat());
}

/** Paths of the files in these folders that are wanted; a folder that cannot be read has nothing to say. */
export async function findMatching(
  root: vscode.Uri,
  folders: Folders,
  isWanted: (path: string) => boolean,
): Promise<string[]> {
  const below = await Promise.all(
    folders.map(({ folder, depth }) => matchingIn(root, folder, depth, isWanted)),
  );
  return [...new Set(below.flat())];
}

async function matchingIn(
  root: vscode.Uri,
  folder: string,
  depth: number,
  isWanted: (path: string) => boolean,
): Promise<string[]> {
  const uri = folder === '' ? root : vscode.Uri.joinPath(root, folder);
  const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<string[]> => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === vscode.FileType.Directory) {
        return depth > 1 && name !== 'node_modules' ? matchingIn(root, path, depth - 1, isWanted) : [];
      }
      return type === vscode.FileType.File && isWanted(path) ? [path] : [];
    }),
  );
  return found.flat();
}
