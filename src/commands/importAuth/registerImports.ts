import type * as vscode from 'vscode';
import type { WizardPanels } from '../../importWizard/wizardPanels';
import { registerCommand } from '../../manifest';
import { answerPreview } from '../../workspace/previewPlan';
import type { WizardAdapters } from './wizardActions';

/** The commands that write an import, or take it out; each loads what it needs. */
export const registerImports = (adapters: WizardAdapters, wizards: WizardPanels): vscode.Disposable[] => [
  registerCommand('amplifyAuth.importAuth', async (row) =>
    (await import('./importAuth.js')).importAuth(adapters, wizards, row),
  ),
  registerCommand('amplifyAuth.importAuthQuickPick', async (row) =>
    (await import('./importAuthQuickPick.js')).importAuthQuickPick(adapters, row),
  ),
  registerCommand('amplifyAuth.unlinkAuth', async (row) =>
    (await import('./unlinkAuth.js')).unlinkAuth(adapters, row),
  ),
  registerCommand('amplifyAuth.refreshImport', async (row) =>
    (await import('./changeImport.js')).changeImport(adapters, 'refresh', row),
  ),
  registerCommand('amplifyAuth.relinkImport', async (row) =>
    (await import('./changeImport.js')).changeImport(adapters, 'relink', row),
  ),
  registerCommand('amplifyAuth.addIdentityPool', async (row) =>
    (await import('./changeImport.js')).changeImport(adapters, 'upgrade', row),
  ),
  registerCommand('amplifyAuth.writeLibraryFiles', async (row) =>
    (await import('./writeLibraryFiles.js')).writeLibraryFiles(adapters, row),
  ),
  registerCommand('amplifyAuth.undoLastImport', async () =>
    (await import('./undoLastImport.js')).undoLastImport(adapters),
  ),
  registerCommand('amplifyAuth.createGen2Reference', async (row) =>
    (await import('./createGen2Reference.js')).createGen2Reference(adapters, row),
  ),
  registerCommand('amplifyAuth.grantFunctionAccess', async (row) =>
    (await import('./grantFunctionAccess.js')).grantFunctionAccess(adapters, row),
  ),
  registerCommand('amplifyAuth.writePreviewedFiles', () => answerPreview('write')),
  registerCommand('amplifyAuth.discardPreviewedFiles', () => answerPreview('discard')),
];
