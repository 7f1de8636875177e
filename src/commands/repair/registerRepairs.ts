import type * as vscode from 'vscode';
import { registerCommand } from '../../manifest';
import type { FixAdapters } from './fix';

const preview = () => import('./previewRepair.js');

/** The commands that change AWS; each loads what it needs. */
export const registerRepairs = (adapters: FixAdapters): vscode.Disposable[] => [
  registerCommand('amplifyAuth.fix', async (row) => (await import('./fix.js')).fix(adapters, row)),
  registerCommand('amplifyAuth.repair', async (wanted) => {
    const { repair } = await import('./repair.js');
    const report = await repair(adapters, wanted);
    if (!report || wanted.importsInto === undefined) return;
    const { importNewPool } = await import('../environments/importNewPool.js');
    await importNewPool(adapters.importing, wanted, report);
  }),
  registerCommand('amplifyAuth.undoLastRepair', async () =>
    (await import('./undoRepair.js')).undoLastRepair(adapters),
  ),
  registerCommand('amplifyAuth.applyPreviewedRepair', async () => (await preview()).answerRepair('apply')),
  registerCommand('amplifyAuth.copyPreviewedRepair', async () => (await preview()).copyPreviewedRepair()),
  registerCommand('amplifyAuth.explainPreviewedRepair', async () =>
    (await preview()).explainPreviewedRepair(),
  ),
  registerCommand('amplifyAuth.openPreviewedRepair', async () => (await preview()).openPreviewedRepair()),
  registerCommand('amplifyAuth.discardPreviewedRepair', async () =>
    (await preview()).answerRepair('discard'),
  ),
];
