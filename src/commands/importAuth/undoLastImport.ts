import * as vscode from 'vscode';
import { regionOfUserPool } from '../../compatibility/regionOfUserPool';
import { rootAmong } from '../../workspace/rootAmong';
import type { UndoRecord } from '../../workspace/undoRecord';
import type { FilePlan } from '../../model/importPlan';
import { writePlanned, type PlanTexts } from '../../workspace/writePlanned';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { fileLines } from './planLines';
import { readSecrets } from './readSecrets';

/** Takes the last import, or change to one, back: also after a restart, while its files are as they were written. */
export async function undoLastImport({ undo, sessions, projects }: ImportAdapters): Promise<void> {
  if (!(await isTrusted())) return;
  const record = undo.last();
  const root = vscode.Uri.parse(record.root, true);
  const project = await projectOf(record, root, projects);
  const written = await writePlanned({
    root,
    makePlan: () => undo.plan(),
    textsOf: (plan) => undoTexts(plan, record),
    // A secret from before may be of a pool that no environment uses any more, or of another environment's.
    readSecrets: (slots) =>
      readSecrets((pool) => sessions.forPool(pool, regionOfUserPool(pool), project), slots),
  });
  if (!written) return;
  await undo.forget();
  vscode.window.setStatusBarMessage(
    `$(discard) ${vscode.l10n.t('Undone. The files are as they were before.')}`,
    8000,
  );
}

/** The project that was written into: what is kept is relative to the workspace folder it is in. */
async function projectOf(
  { files }: UndoRecord,
  root: vscode.Uri,
  index: ImportAdapters['projects'],
): Promise<vscode.Uri> {
  const roots = (await index.all()).map((project) => ({ uri: project.root }));
  const found = files.flatMap(({ path }) => rootAmong(vscode.Uri.joinPath(root, path), roots) ?? []);
  return found[0]?.uri ?? root;
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
