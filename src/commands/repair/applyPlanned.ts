import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CloudPlan } from '../../model/cloudPlan';
import type { CloudReport } from '../../model/cloudReport';
import { keepUndo } from './keepUndo';
import type { RepairAdapters } from './repairAdapters';
import { reviewPlan } from './reviewPlan';
import { sayWhatBecame } from './sayWhatBecame';

interface Planned {
  /** The credentials to apply the plan with. */
  readonly session: HeldSession;
  readonly plan: CloudPlan;
  readonly userPoolName: string;
}

/**
 * Makes a plan, shows it, applies it when the person has confirmed it, and says what became of it, with the way back.
 * When AWS has changed in between, the plan is made anew, shown and asked about in its turn. Resolves to `undefined`
 * when nothing was applied.
 */
export async function applyPlanned(
  adapters: RepairAdapters,
  title: string,
  makePlan: () => Promise<Planned | undefined>,
): Promise<CloudReport | undefined> {
  for (let isAgain = false; ; isAgain = true) {
    const planned = await makePlan();
    if (!planned) return undefined;
    if (isAgain) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('AWS changed meanwhile, so nothing was applied. This is the new difference.'),
      );
    }
    const { session, plan, userPoolName } = planned;
    const report = await reviewPlan(adapters, session, { title, plan, userPoolName });
    if (!report) return undefined;
    if (report.status === 'changed' && report.remains.length === 0) continue;
    const undo = await keepUndo(adapters, { title, userPoolName }, report);
    sayWhatBecame({ title, plan }, report, undo);
    return report;
  }
}
