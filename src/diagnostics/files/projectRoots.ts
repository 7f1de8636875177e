import * as vscode from 'vscode';
import type { ProjectIndex } from '../../workspace/findProjects';
import type { IndexedFile } from './referenceIndex';

/** The project a file belongs to: what its path is relative to, and what it is checked together with. */
export interface FileRoot {
  readonly uri: vscode.Uri;
  readonly isGen1: boolean;
}

/** The innermost project around a file, of either generation; else its workspace folder. */
export async function rootOf(
  file: vscode.Uri,
  projects: ProjectIndex,
  files: readonly IndexedFile[],
): Promise<FileRoot> {
  const gen1 = (await projects.projects()).map(({ root }) => ({ uri: root, isGen1: true }));
  const gen2 = files.flatMap(({ uri }) => {
    const match = /^(.*)\/amplify\/(auth\/resource|backend)\.[cm]?[jt]s$/.exec(uri.path);
    return match ? [{ uri: uri.with({ path: match[1] ?? '' }), isGen1: false }] : [];
  });
  const around = [...gen1, ...gen2]
    .filter(({ uri }) => uri.scheme === file.scheme && file.path.startsWith(`${uri.path}/`))
    .sort((a, b) => b.uri.path.length - a.uri.path.length);
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  return around[0] ?? { uri: folder, isGen1: false };
}

/** A file's path as rules and fixes have it: relative to its root, with `/`. */
export const pathIn = (root: vscode.Uri, { path }: vscode.Uri): string =>
  path.slice(root.path.replace(/\/$/, '').length + 1);
