import * as vscode from 'vscode';
import { regionOfUserPool } from '../../compatibility/regionOfUserPool';
import type { RepairFix } from '../../compatibility/rule';
import type { AwsSession } from '../../aws/awsSession';
import { UserError } from '../../errors';
import type { AuthSnapshot } from '../../model/authSnapshot';
import type { CloudPlan } from '../../model/cloudPlan';
import type { CloudReport } from '../../model/cloudReport';
import type { RepairRecipe } from '../../model/repairRecipe';
import { fillSlots } from '../../repair/fillSlots';
import { leastPrivilegePolicy } from '../../repair/leastPrivilegePolicy';
import { planRepair } from '../../repair/planRepair';
import { linkNewClients } from '../../repairFlow/joinReadings';
import { policyScopeOf } from '../../repairFlow/policyScopeOf';
import { logError } from '../../showError';
import { abortSignalOf } from '../../workspace/abortSignalOf';
import { askQuestions } from './askQuestions';
import { keepUndo } from './keepUndo';
import { readForRepair } from './readForRepair';
import type { RepairAdapters } from './repairAdapters';
import { reviewPlan } from './reviewPlan';
import { copyPolicy, showReport } from './showReport';

/**
 * Mends something in AWS: asks what has to be known, reads, plans, shows the plan, and applies it when the person has
 * confirmed it. When AWS has changed in between, the new plan is shown and asked about in its turn. Resolves to what
 * became of it; `undefined` when nothing was applied.
 */
export async function repair(adapters: RepairAdapters, fix: RepairFix): Promise<CloudReport | undefined> {
  const { title, userPoolId } = fix;
  const openSession = () => adapters.sessionForPool(userPoolId, regionOfUserPool(userPoolId));
  const answers = await askQuestions(fix, openSession);
  if (!answers) return undefined;
  const recipes = fillSlots(fix.recipes, answers);
  const session = await openSession();
  for (let isAgain = false; ; isAgain = true) {
    const planned = await plan(session, { ...fix, recipes });
    if (!planned) return undefined;
    if (isAgain) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('AWS changed meanwhile, so nothing was applied. This is the new difference.'),
      );
    }
    const named = { title, plan: planned.plan };
    const userPoolName = nameIn(planned.snapshot);
    const report = await reviewPlan(adapters, session, { ...named, userPoolName });
    if (!report) return undefined;
    if (report.status === 'changed' && report.remains.length === 0) continue;
    const undo = await keepUndo(adapters, { title, userPoolName }, report);
    showReport(named, report, undo);
    return report;
  }
}

interface Planned {
  readonly plan: CloudPlan;
  readonly snapshot: AuthSnapshot;
}

async function plan(session: AwsSession, { userPoolId, recipes }: RepairFix): Promise<Planned | undefined> {
  try {
    const snapshot = await read(session, userPoolId, recipes);
    const planned = planRepair(linkNewClients(recipes, snapshot), snapshot);
    if (planned) return { plan: planned, snapshot };
    vscode.window.setStatusBarMessage(
      `$(check) ${vscode.l10n.t('All is as it should be: there is nothing to change.')}`,
      5000,
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'denied') throw error;
    logError(error);
    await offerPolicy(session, error, userPoolId, recipes);
    return undefined;
  }
}

const read = (
  session: AwsSession,
  userPoolId: string,
  recipes: readonly RepairRecipe[],
): Thenable<AuthSnapshot> =>
  vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading from AWS what would be changed'),
      cancellable: true,
    },
    async (_progress, token) => {
      const { signal, dispose } = abortSignalOf(token);
      try {
        return await readForRepair(session, userPoolId, recipes, signal);
      } finally {
        dispose();
      }
    },
  );

async function offerPolicy(
  session: AwsSession,
  { message, resolution }: UserError,
  userPoolId: string,
  recipes: readonly RepairRecipe[],
): Promise<void> {
  const copy = vscode.l10n.t('Copy Policy');
  const answer = await vscode.window.showErrorMessage(`${message} ${resolution}`, copy);
  if (answer !== copy) return;
  const { region } = session;
  const accountId = await session.accountId();
  await copyPolicy(leastPrivilegePolicy(['fix'], policyScopeOf({ accountId, region, userPoolId }, recipes)));
}

const nameIn = ({ userPoolId, parts: { userPool } }: AuthSnapshot): string =>
  userPool.status === 'read' ? userPool.value.Name : userPoolId;
