import * as vscode from 'vscode';
import type { AppliedRepair } from './appliedRepairs';
import type { RepairAdapters } from './repairAdapters';
import { reviewPlan } from './reviewPlan';
import { sayWhatBecame } from './sayWhatBecame';

/** Takes back the last repair of this workspace that can be, after a look at what that changes. */
export async function undoLastRepair(adapters: RepairAdapters): Promise<void> {
  const [last] = adapters.applied.all;
  if (last) return undoRepair(adapters, last);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('There is no fix to undo: none was applied from this workspace.'),
    5000,
  );
}

/** Refused when somebody changed since what the repair had changed. */
export async function undoRepair(adapters: RepairAdapters, repair: AppliedRepair): Promise<void> {
  const { title, userPoolName, undo } = repair;
  const session = await adapters.sessionForPool(undo.userPoolId, undo.region);
  const report = await reviewPlan(adapters, session, { title, plan: undo, userPoolName });
  if (!report) return;
  if (report.status === 'applied') await adapters.applied.remove(repair);
  sayWhatBecame({ title, plan: undo }, report);
}
