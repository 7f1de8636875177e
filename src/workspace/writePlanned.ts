import * as vscode from 'vscode';
import type { FilePlan } from '../model/importPlan';
import { applyPlan, type AppliedPlan, type ReadSecrets } from './applyPlan';
import { checkTargets } from './checkTargets';
import { previewPlan } from './previewPlan';
import { settleUnsaved } from './settleUnsaved';

/** What is said about a plan while it is shown and when it is confirmed. */
export interface PlanTexts {
  readonly previewTitle: string;
  /** One sentence that asks; the button repeats its verb. */
  readonly question: string;
  readonly detail: string;
}

export interface PlanToWrite<Plan extends FilePlan> {
  readonly root: vscode.Uri;
  /** Makes the plan from the files as they are now; called again when they changed meanwhile. */
  readonly makePlan: () => Promise<Plan>;
  readonly textsOf: (plan: Plan) => PlanTexts;
  /** Needed by a plan that has places for secrets. */
  readonly readSecrets?: ReadSecrets;
}

export interface WrittenPlan<Plan extends FilePlan = FilePlan> {
  readonly plan: Plan;
  readonly applied: AppliedPlan;
}

/**
 * Shows a plan, asks once, and writes it. When a file changed in between, the new plan is shown and asked about in its
 * turn. Resolves to `undefined` when the person says no, or when there is nothing to change.
 */
export async function writePlanned<Plan extends FilePlan>({
  root,
  makePlan,
  textsOf,
  readSecrets,
}: PlanToWrite<Plan>): Promise<WrittenPlan<Plan> | undefined> {
  let usesUnsaved = false;
  for (let isAgain = false; ; isAgain = true) {
    let plan = await makePlan();
    if (!usesUnsaved) {
      const choice = await settleUnsaved(plan, root);
      if (choice === 'cancel') return undefined;
      if (choice === 'save') plan = await makePlan();
      usesUnsaved = choice === 'useUnsaved';
    }
    if (plan.changes.length === 0) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('The files are already so: there is nothing to write.'),
        5000,
      );
      return undefined;
    }
    // What cannot be written need not be reviewed.
    await checkTargets(plan.changes, root);
    const texts = textsOf(plan);
    if (isAgain) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The project changed meanwhile, so nothing was written. These are the new changes.'),
      );
    }
    const preview = await previewPlan(plan, root, texts.previewTitle);
    const isWanted = (await preview.answer) === 'write' && (await confirm(plan, texts));
    await preview.close();
    if (!isWanted) return undefined;

    const applied = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing files') },
      () => applyPlan(plan, root, readSecrets),
    );
    if (applied.status === 'written') return { plan, applied };
  }
}

async function confirm(plan: FilePlan, { question, detail }: PlanTexts): Promise<boolean> {
  const count = plan.changes.length;
  const write = count === 1 ? vscode.l10n.t('Write 1 File') : vscode.l10n.t('Write {0} Files', count);
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, write)) === write;
}
