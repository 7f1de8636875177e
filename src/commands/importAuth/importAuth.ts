import * as vscode from 'vscode';
import { importSteps } from '../../importFlow/importSteps';
import type { ImportState } from '../../importFlow/importState';
import { runStepper } from '../../importFlow/stepper';
import type { WizardChoice } from '../../importWizard/protocol';
import type { WizardPanels } from '../../importWizard/wizardPanels';
import type { ImportRow, ProjectRow, ResourceRow } from '../../manifest';
import { accountReader } from './accountReader';
import { answerMemory } from './answerMemory';
import { explainRule } from './explainRule';
import type { WizardAdapters } from './wizardActions';
import { QuickPickPort } from './quickPickPort';

/**
 * Opens the wizard for a user pool: the one of the row, else the one the person picks in the Region in use. The row of
 * a project or environment says where to import to, that of a quick fix what else is chosen.
 */
export async function importAuth(
  adapters: WizardAdapters,
  panels: WizardPanels,
  row?: ResourceRow | ProjectRow | ImportRow,
): Promise<void> {
  const choice = choiceOf(row) ?? (await pickUserPool(adapters));
  const projectUri = row && 'root' in row ? row.root.toString() : undefined;
  if (choice) panels.show({ ...choice, ...(projectUri !== undefined && { projectUri }) });
}

function choiceOf(row: ResourceRow | ProjectRow | ImportRow | undefined): WizardChoice | undefined {
  if (!row || !('resource' in row)) return undefined;
  const { resource, userPool } = row;
  const userPoolId = resource.type === 'userPool' ? resource.id : userPool?.id;
  const chosen = 'choice' in row ? row.choice : {};
  return userPoolId === undefined ? undefined : { ...chosen, region: resource.region, userPoolId };
}

async function pickUserPool({
  context,
  openSession,
  projects,
}: WizardAdapters): Promise<WizardChoice | undefined> {
  const reader = accountReader({ openSession, projects: () => projects.projects() });
  const { region } = await openSession();
  const port = new QuickPickPort((rule) => explainRule(context.extensionUri, rule));
  // The Region in use, not a project's: the wizard also checks pools without a project.
  const inRegion: typeof reader = {
    ...reader,
    project: () => Promise.reject(new Error('The Region is known.')),
  };
  try {
    const steps = importSteps({
      ...inRegion,
      userPools: (_region, ...rest) => reader.userPools(region, ...rest),
    })
      .filter(({ id }) => id === 'userPool')
      .map((step) => ({ ...step, load: (state: ImportState) => step.load(withRegion(state, region)) }));
    const answered = await runStepper<ImportState>(
      {},
      { flow: vscode.l10n.t('Import Auth'), steps, port, memory: answerMemory(context.workspaceState) },
    );
    const userPoolId = answered?.state.userPool?.id;
    if (userPoolId === undefined) return undefined;
    return { region: userPoolId.split('_')[0] ?? region, userPoolId };
  } finally {
    port.dispose();
  }
}

const withRegion = (state: ImportState, region: string): ImportState => ({
  ...state,
  userPool: { id: '', name: '', region },
});
