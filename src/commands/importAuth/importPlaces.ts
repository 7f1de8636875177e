import * as vscode from 'vscode';
import type { TargetKind } from '../../importWizard/wizardChoice';
import type { WizardPlace } from '../../importWizard/wizardReader';
import type { ProjectIndex } from '../../workspace/findProjects';

/**
 * Where the window has a place for an import: its projects of both generations, folders that may become a Gen 2 project,
 * and folders whose app only gets its configuration files.
 */
export async function importPlaces(index: ProjectIndex): Promise<readonly WizardPlace[]> {
  const [gen1, gen2] = await Promise.all([index.projects(), index.gen2()]);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    root: uri,
    label: name,
  }));
  const taken = new Set([...gen1, ...gen2].map(({ root }) => root.toString()));
  const place =
    (target: TargetKind, isProject: boolean) =>
    ({ root, label }: { readonly root: vscode.Uri; readonly label: string }): WizardPlace => ({
      id: root.toString(),
      label,
      target,
      isProject,
    });
  return [
    ...gen1.map(place('gen1', true)),
    ...gen2.map(place('gen2', true)),
    ...folders.filter(({ root }) => !taken.has(root.toString())).map(place('gen2', false)),
    ...folders.map(place('app', false)),
  ];
}
