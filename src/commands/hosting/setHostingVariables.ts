import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CiPlace } from '../../ci/ciPlace';
import { UserError } from '../../errors';
import { runStepper } from '../../importFlow/stepper';
import type { HostingRow, ProjectRow } from '../../manifest';
import type { CloudPlan } from '../../model/cloudPlan';
import type { HostingVariables } from '../../model/hosting';
import { planHostingVariables } from '../../repair/planHostingVariables';
import type { CiAdapters } from '../ci/prepareCi';
import { importedEnvironmentStep } from '../ci/environmentStep';
import { askByQuickPicks } from '../importAuth/askByQuickPicks';
import { projectStep } from '../projectStep';
import { applyPlanned } from '../repair/applyPlanned';
import type { RepairAdapters } from '../repair/repairAdapters';
import { openHosted, type HostedSession } from './hostedSession';
import { appStep, branchStep, type HostingState } from './hostingSteps';

export interface HostingAdapters extends CiAdapters {
  readonly repairing: RepairAdapters;
  readonly sessionFor: (place: CiPlace) => Promise<HeldSession>;
}

/**
 * Gives a branch of Amplify Hosting, or a whole app, the ids of an environment's import: shown, confirmed, applied,
 * verified, and to be undone like every other change in AWS.
 */
export async function setHostingVariables(
  adapters: HostingAdapters,
  row?: ProjectRow | HostingRow,
): Promise<void> {
  const chosen = await choose(adapters, row);
  if (!chosen) return;
  const { projectId, envName, hosting } = chosen;
  const title = vscode.l10n.t('Set the ids of "{0}" for {1}', envName, nameOf(hosting));
  await applyPlanned(adapters.repairing, title, async () => {
    const hosted = await openHosted(adapters.sessionFor, projectId, envName);
    const plan = await planFor(hosted, hosting);
    if (plan) return { ...hosted, plan };
    const said = vscode.l10n.t('The variables have these values already.');
    vscode.window.setStatusBarMessage(`$(check) ${said}`, 5000);
    return undefined;
  });
}

interface Chosen {
  readonly projectId: string;
  readonly envName: string;
  readonly hosting: HostingVariables;
}

async function choose(
  { context, projects, sessionFor }: HostingAdapters,
  row: ProjectRow | HostingRow | undefined,
): Promise<Chosen | undefined> {
  const start: HostingState = row
    ? {
        projectId: row.root.toString(),
        ...(row.envName !== undefined && { envName: row.envName }),
        ...('hosting' in row && { hosting: row.hosting }),
      }
    : {};
  const open = ({ projectId = '', envName = '' }: HostingState) => openHosted(sessionFor, projectId, envName);
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<HostingState>(start, {
      flow: vscode.l10n.t('Amplify Hosting'),
      steps: [
        projectStep(projects, vscode.l10n.t('Choose the Amplify project that is built'), 'any'),
        importedEnvironmentStep(),
        appStep(open),
        branchStep(open),
      ],
      ...asking,
    }),
  );
  const { projectId, envName, hosting } = answered?.state ?? {};
  if (projectId === undefined || envName === undefined || !hosting) return undefined;
  return { projectId, envName, hosting };
}

/** The plan from what AWS has now. Throws UserError when the branch or app is gone. */
async function planFor(
  { session, place, variables, userPoolId }: HostedSession,
  hosting: HostingVariables,
): Promise<CloudPlan | undefined> {
  const { readHostingVariables } = await import('../../aws/listHosting.js');
  const now = await readHostingVariables(session, hosting);
  if (!now) {
    throw new UserError(
      vscode.l10n.t('{0} is gone.', nameOf(hosting)),
      vscode.l10n.t('Check again: someone may have deleted it.'),
      { kind: 'notFound' },
    );
  }
  const accountId = await session.accountId();
  return planHostingVariables({ accountId, region: place.region, hosting: now, variables, userPoolId });
}

const nameOf = ({ appName, branchName }: HostingVariables): string =>
  branchName === undefined ? appName : `${appName}/${branchName}`;
