import * as vscode from 'vscode';
import type { FilePlan } from '../../model/importPlan';
import { withErrors } from '../../showError';
import { writePlanned, type PlanToWrite, type WrittenPlan } from '../../workspace/writePlanned';
import type { ImportAdapters } from './importAuthQuickPick';

export interface WrittenWords {
  readonly root: vscode.Uri;
  readonly done: string;
  readonly undone: string;
  /** What comes next; `amplify push` without it. */
  readonly next?: string;
}

/** Tells that a plan is written, what comes next, and how to take it back, now or later. Does not wait for an answer. */
export async function showWritten(
  { undo: memory }: Pick<ImportAdapters, 'undo'>,
  written: WrittenPlan,
  { root, done, undone, next = vscode.l10n.t('Run "amplify push" to publish it.') }: WrittenWords,
): Promise<void> {
  const { applied } = await memory.keep(written, root, done);
  vscode.window.setStatusBarMessage(`$(check) ${done}`, 8000);
  const undo = vscode.l10n.t('Undo');
  const { differences } = applied;
  const answer =
    differences.length === 0
      ? vscode.window.showInformationMessage(`${done} ${next}`, undo)
      : vscode.window.showWarningMessage(
          `${done} ${vscode.l10n.t(
            'Not exactly as the Amplify CLI would have written it: {0}.',
            differences.map(({ path, reason }) => `"${path}": ${reason}`).join('; '),
          )} ${next}`,
          undo,
        );
  void answer.then(
    withErrors(async (chosen) => {
      if (chosen !== undo) return;
      await applied.undo();
      vscode.window.setStatusBarMessage(`$(discard) ${undone}`, 8000);
    }),
  );
}

/** Shows and writes a plan, and tells of it. */
export async function writeAndShow<Plan extends FilePlan>(
  adapters: Pick<ImportAdapters, 'undo'>,
  planned: PlanToWrite<Plan> & WrittenWords,
): Promise<void> {
  const written = await writePlanned(planned);
  if (written) await showWritten(adapters, written, planned);
}
