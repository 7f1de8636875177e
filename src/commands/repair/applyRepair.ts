import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CloudPlan } from '../../model/cloudPlan';
import type { CloudReport } from '../../model/cloudReport';
import { UserError } from '../../errors';
import { progressText } from '../../repairFlow/progressText';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import type { RepairAdapters, Repaired } from './repairAdapters';

/**
 * Applies a confirmed plan with progress; cancelling stops between two calls. Throws UserError, and has then changed
 * nothing, unless a missing permission is the reason: that is reported, since there is something to be done about it.
 */
export async function applyRepair(
  { repaired }: RepairAdapters,
  session: HeldSession,
  plan: CloudPlan,
): Promise<CloudReport> {
  const { applyCloudPlan } = await import('../../aws/applyCloudPlan.js');
  const title = vscode.l10n.t('Changing AWS');
  const report = await cancellableProgress(title, async ({ signal, report }) => {
    try {
      const onProgress = (step: number | 'verify') => report(progressText(step, plan));
      return await applyCloudPlan(session, plan, { signal, onProgress });
    } catch (error) {
      if (error instanceof UserError && error.kind === 'denied') return refusedAtOnce(error);
      throw error;
    }
  });
  repaired.fire({ plan, selects: selectsOf(plan, report) });
  return report;
}

const refusedAtOnce = ({ kind, message, resolution, action }: UserError): CloudReport => ({
  ...{ status: 'failed', slots: {}, changed: [], unmet: [], unverified: [], remains: [] },
  error: { kind, message, resolution, ...(action !== undefined && { action }) },
});

function selectsOf({ selects }: CloudPlan, { status, slots }: CloudReport): Repaired['selects'] {
  if (status !== 'applied') return {};
  const idFor = (as: CloudPlan['selects'][number]['as']): string | undefined => {
    const slot = selects.find((one) => one.as === as)?.slot;
    return slot === undefined ? undefined : slots[slot];
  };
  const [webClientId, nativeClientId] = [idFor('webClient'), idFor('nativeClient')];
  return {
    ...(webClientId !== undefined && { webClientId }),
    ...(nativeClientId !== undefined && { nativeClientId }),
  };
}
