import * as vscode from 'vscode';
import { regionOfId } from '../../project/references/idPatterns';
import type { UndoRecord } from '../../workspace/undoRecord';
import type { FilePlan } from '../../model/importPlan';
import { writePlanned, type PlanTexts } from '../../workspace/writePlanned';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { fileLines } from './planLines';
import { readSecrets } from './readSecrets';

/** Takes the last import, or change to one, back: also after a restart, while its files are as they were written. */
export async function undoLastImport({ undo, openSession }: ImportAdapters): Promise<void> {
  if (!(await isTrusted())) return;
  const record = undo.last();
  const written = await writePlanned({
    root: vscode.Uri.parse(record.root, true),
    makePlan: () => undo.plan(),
    textsOf: (plan) => undoTexts(plan, record),
    readSecrets: (slots) => readSecrets(openSession, regionOfId(slots[0]?.userPoolId ?? '') ?? '', slots),
  });
  if (!written) return;
  await undo.forget();
  vscode.window.setStatusBarMessage(
    `$(discard) ${vscode.l10n.t('Undone. The files are as they were before.')}`,
    8000,
  );
}

const undoTexts = (plan: FilePlan, { done, root }: UndoRecord): PlanTexts => ({
  previewTitle: vscode.l10n.t('Undo Last Import: {0}', root.split('/').at(-1) ?? root),
  question: vscode.l10n.t('Take the last change back?'),
  detail: [
    vscode.l10n.t('What was done: {0}', done),
    vscode.l10n.t('What a push has deployed meanwhile stays deployed until the next push.'),
    ...fileLines(plan),
  ].join('\n'),
});
