import * as vscode from 'vscode';
import type { ProjectRow } from '../manifest';
import { amplifyMetaPath, teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { authResourcePath } from '../project/gen2/readGen2Project';
import { exists } from '../workspace/fileSystem';
import { isGen2Root, readGen2ProjectAt } from '../workspace/gen2Projects';

/** Opens the file that says what each environment imports: for Gen 2 the script; without one, that of the checked-out environment. */
export async function openProjectFile({ root }: ProjectRow): Promise<void> {
  if (await isGen2Root(root)) {
    const path = authResourcePath((await readGen2ProjectAt(root)).files);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(root, path));
    return;
  }
  const team = vscode.Uri.joinPath(root, teamProviderInfoPath);
  const file = (await exists(team)) ? team : vscode.Uri.joinPath(root, amplifyMetaPath);
  await vscode.window.showTextDocument(file);
}
