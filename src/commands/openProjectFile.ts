import * as vscode from 'vscode';
import type { ProjectRow } from '../manifest';
import { amplifyMetaPath, teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { exists } from '../workspace/fileSystem';

/** Opens the file that says what each environment imports; without it, the one of the checked-out environment. */
export async function openProjectFile({ root }: ProjectRow): Promise<void> {
  const team = vscode.Uri.joinPath(root, teamProviderInfoPath);
  const file = (await exists(team)) ? team : vscode.Uri.joinPath(root, amplifyMetaPath);
  await vscode.window.showTextDocument(file);
}
