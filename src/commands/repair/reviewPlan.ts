import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CloudPlan } from '../../model/cloudPlan';
import type { CloudReport } from '../../model/cloudReport';
import { isProduction, whyNotApply } from '../../repairFlow/whyNotApply';
import { applyRepair } from './applyRepair';
import { confirmRepair } from './confirmRepair';
import { previewRepair } from './previewRepair';
import type { RepairAdapters } from './repairAdapters';
import { repairRules } from './repairRules';

export interface PlanToReview {
  readonly title: string;
  readonly plan: CloudPlan;
  /** What has to be typed where the account is marked as production. */
  readonly userPoolName: string;
}

/**
 * Shows a plan, asks, and applies it: the one road on which anything in AWS is changed. Resolves to `undefined` when the
 * person says no, or when it may only be looked at and copied. Throws UserError.
 */
export async function reviewPlan(
  adapters: RepairAdapters,
  session: HeldSession,
  { title, plan, userPoolName }: PlanToReview,
): Promise<CloudReport | undefined> {
  await session.ensureAccount();
  const reason = whyNotApply(plan, repairRules());
  if (reason !== undefined) void vscode.window.showInformationMessage(reason);
  const named = { title, plan };
  const preview = await previewRepair(
    { ...named, profile: session.profile },
    { canApply: reason === undefined },
  );
  try {
    if ((await preview.answer) !== 'apply') return undefined;
    // Settings and trust may have changed while the diff was open.
    const rules = repairRules();
    const late = whyNotApply(plan, rules);
    if (late !== undefined) {
      void vscode.window.showWarningMessage(late);
      return undefined;
    }
    const productionName = isProduction(plan, rules) ? userPoolName : undefined;
    if (!(await confirmRepair(named, { productionName }))) return undefined;
  } finally {
    await preview.close();
  }
  return await applyRepair(adapters, session, plan);
}
