import * as vscode from 'vscode';
import { importSteps } from '../../importFlow/importSteps';
import type { ImportState } from '../../importFlow/importState';
import { runStepper } from '../../importFlow/stepper';
import { accountReader } from './accountReader';
import { askByQuickPicks } from './askByQuickPicks';
import type { ImportAdapters } from './importAuthQuickPick';

/** Lets the person pick a user pool of the Region in use; `flow` is what for, `projectId` the project it is for. */
export async function pickUserPool(
  adapters: ImportAdapters,
  flow: string,
  projectId?: string,
): Promise<{ region: string; userPoolId: string } | undefined> {
  const { context } = adapters;
  const place = projectId === undefined ? undefined : vscode.Uri.parse(projectId, true);
  const reader = accountReader({ ...adapters, place });
  const region = await reader.region();
  // The Region in use, not a project's: pools are also checked without a project.
  const inRegion: typeof reader = {
    ...reader,
    project: () => Promise.reject(new Error('The Region is known.')),
  };
  const steps = importSteps({
    ...inRegion,
    userPools: (_region, ...rest) => reader.userPools(region, ...rest),
  })
    .filter(({ id }) => id === 'userPool')
    .map((step) => ({ ...step, load: (state: ImportState) => step.load(withRegion(state, region)) }));
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<ImportState>({}, { flow, steps, ...asking }),
  );
  const userPoolId = answered?.state.userPool?.id;
  if (userPoolId === undefined) return undefined;
  return { region: userPoolId.split('_')[0] ?? region, userPoolId };
}

const withRegion = (state: ImportState, region: string): ImportState => ({
  ...state,
  userPool: { id: '', name: '', region },
});
