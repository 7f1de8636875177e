import * as vscode from 'vscode';
import { workflowsFolder } from '../project/buildFiles';
import { exists } from './fileSystem';
import { pathBelow } from './pathBelow';

/**
 * The root of the repository that a project is in, as far as the workspace shows it: the nearest folder with `.git`,
 * else with workflows, else the workspace folder. Nothing outside of that is looked at.
 */
export async function repositoryFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  const names = pathBelow(folder, root).split('/').filter(Boolean);
  const around = [...names.keys(), names.length]
    .reverse()
    .map((count) => vscode.Uri.joinPath(folder, ...names.slice(0, count)));
  for (const mark of ['.git', workflowsFolder]) {
    for (const one of around) if (await exists(vscode.Uri.joinPath(one, mark))) return one;
  }
  return folder;
}
