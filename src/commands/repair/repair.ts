import * as vscode from 'vscode';
import { regionOfUserPool } from '../../compatibility/regionOfUserPool';
import type { RepairFix } from '../../compatibility/rule';
import type { HeldSession } from '../../aws/awsSession';
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
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { applyPlanned } from './applyPlanned';
import { askQuestions } from './askQuestions';
import { readForRepair } from './readForRepair';
import type { RepairAdapters } from './repairAdapters';
import { copyPolicy } from './sayWhatBecame';

/** Mends something in AWS: asks what has to be known, then reads, plans and applies. Resolves as `applyPlanned` does. */
export async function repair(adapters: RepairAdapters, fix: RepairFix): Promise<CloudReport | undefined> {
  const { title, userPoolId } = fix;
  const openSession = () => adapters.sessionForPool(userPoolId, regionOfUserPool(userPoolId));
  const answers = await askQuestions(fix, openSession);
  if (!answers) return undefined;
  const recipes = fillSlots(fix.recipes, answers);
  const session = await openSession();
  return applyPlanned(adapters, title, async () => {
    const planned = await plan(session, { ...fix, recipes });
    return planned && { session, plan: planned.plan, userPoolName: nameIn(planned.snapshot) };
  });
}

interface Planned {
  readonly plan: CloudPlan;
  readonly snapshot: AuthSnapshot;
}

async function plan(session: HeldSession, { userPoolId, recipes }: RepairFix): Promise<Planned | undefined> {
  try {
    const snapshot = await cancellableProgress(
      vscode.l10n.t('Reading from AWS what would be changed'),
      ({ signal }) => readForRepair(session, userPoolId, recipes, signal),
    );
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

async function offerPolicy(
  session: HeldSession,
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
