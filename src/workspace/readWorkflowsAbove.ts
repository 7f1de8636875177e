import * as vscode from 'vscode';
import type { ProjectFiles } from '../model/amplifyProject';
import { isWorkflowName, workflowsFolder } from '../project/buildFiles';
import { findText } from './readProjectFiles';
import { pathBelow } from './pathBelow';
import { repositoryFolder } from './repositoryFolder';

/** Texts that somebody has read already, and tells of when they change. */
export type KnownTexts = (uri: vscode.Uri) => string | undefined;

/**
 * The workflows of the repository around a project in a folder of it, by path from the project's root. What they do in
 * other folders is blank; those that do nothing for the project are left out, as is one that cannot be read.
 */
export async function readWorkflowsAbove(
  root: vscode.Uri,
  known: KnownTexts = () => undefined,
): Promise<ProjectFiles> {
  const repository = await repositoryFolder(root);
  const folder = pathBelow(repository, root);
  if (folder === '') return new Map();
  const at = vscode.Uri.joinPath(repository, workflowsFolder);
  const entries = await vscode.workspace.fs.readDirectory(at).then(undefined, () => []);
  const names = entries.flatMap(([name, type]) =>
    type === vscode.FileType.File && isWorkflowName(name) ? [name] : [],
  );
  if (names.length === 0) return new Map();
  const { workflowPart } = await import('../project/references/workflowPart.js');
  const up = folder.replace(/[^/]+/g, '..');
  const parts = await Promise.all(
    names.map(async (name): Promise<[string, string][]> => {
      const uri = vscode.Uri.joinPath(at, name);
      const text = known(uri) ?? (await findText(uri, name).catch(() => undefined));
      const part = text === undefined ? undefined : workflowPart(text, folder);
      return part === undefined ? [] : [[`${up}/${workflowsFolder}/${name}`, part]];
    }),
  );
  return new Map(parts.flat());
}

/** Whether a file may be a workflow of the repository around a project. */
export const isWorkflowAbove = (root: vscode.Uri, { path }: vscode.Uri): boolean => {
  const at = path.lastIndexOf(`/${workflowsFolder}/`);
  return at >= 0 && isWorkflowName(path) && root.path.startsWith(`${path.slice(0, at)}/`);
};
