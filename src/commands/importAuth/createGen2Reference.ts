import * as vscode from 'vscode';
import { UserError } from '../../errors';
import { importedChoice } from '../../importFlow/importedChoice';
import type { ImportState } from '../../importFlow/importState';
import type { ProjectRow } from '../../manifest';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles } from '../../workspace/readProjectFiles';
import { chooseAnyProject } from './chooseAnyProject';
import type { ImportAdapters } from './importAuthQuickPick';
import { importGen2 } from './importGen2';
import { isTrusted } from './isTrusted';

/** References in a Gen 2 project what an environment of a Gen 1 project imports. */
export async function createGen2Reference(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const title = vscode.l10n.t('Create Gen 2 Reference');
  const root = row?.root ?? (await chooseAnyProject(adapters, title, 'gen1'))?.root;
  if (!root) return;
  const start = await importedResources(root, row?.envName);
  const target = await chooseTarget(adapters, root, title);
  if (target) await importGen2(adapters, target, start);
}

/** The answers that the Gen 1 project gives. */
async function importedResources(root: vscode.Uri, envName?: string): Promise<ImportState> {
  const files = await readProjectFiles(root);
  const project = readProject(files, envName === undefined ? {} : { envName });
  const { userPoolId, webClientId, identityPoolId } = importedChoice(
    project,
    vscode.l10n.t('Import one first, or choose another environment.'),
  );
  return {
    userPool: { id: userPoolId, name: userPoolId, region: project.region },
    webClient: { id: webClientId, name: webClientId },
    ...(identityPoolId === undefined
      ? { authSelections: 'userPoolOnly' }
      : { identityPool: { id: identityPoolId, name: identityPoolId } }),
  };
}

/** A Gen 2 project of the window, or a folder that becomes one: a Gen 1 project keeps its own backend in `amplify`. */
async function chooseTarget(
  { projects }: ImportAdapters,
  gen1: vscode.Uri,
  title: string,
): Promise<vscode.Uri | undefined> {
  const known = (await projects.gen2()).map(({ root, label }) => ({
    label,
    description: `Gen 2 · ${vscode.workspace.asRelativePath(root, true)}`,
    iconPath: new vscode.ThemeIcon('folder'),
    root,
  }));
  const other = {
    label: vscode.l10n.t('Another folder…'),
    description: '',
    iconPath: new vscode.ThemeIcon('folder-opened'),
    root: undefined,
  };
  const chosen = await vscode.window.showQuickPick([...known, other], {
    title,
    placeHolder: vscode.l10n.t('Choose the Gen 2 project, or a folder that becomes one'),
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.root) return chosen?.root;
  const [folder] =
    (await vscode.window.showOpenDialog({
      title,
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: gen1,
      openLabel: vscode.l10n.t('Use This Folder'),
    })) ?? [];
  if (folder?.toString() !== gen1.toString()) return folder;
  throw new UserError(
    vscode.l10n.t('"{0}" is an Amplify Gen 1 project, which keeps its own backend in "amplify".', gen1.path),
    vscode.l10n.t('Choose another folder of this window for the Gen 2 project.'),
    { kind: 'input' },
  );
}
