import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CiPlace } from '../../ci/ciPlace';
import { runStepper } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import type { ProjectIndex } from '../../workspace/findProjects';
import { askByQuickPicks } from '../importAuth/askByQuickPicks';
import { projectStep } from '../projectStep';
import { readCiEnvironment, type CiEnvironment } from './ciEnvironment';
import { outputStep, useOutput, type OutputId } from './ciOutputs';
import { importedEnvironmentStep } from './environmentStep';

export interface CiAdapters {
  readonly context: vscode.ExtensionContext;
  readonly projects: ProjectIndex;
}

export interface PrepareCiAdapters extends CiAdapters {
  readonly sessionFor: (place: CiPlace) => Promise<HeldSession>;
}

/** An environment with the variables of its build. */
export interface CiBuild extends CiEnvironment {
  readonly variables: Readonly<Record<string, string>>;
}

interface CiState {
  readonly projectId?: string;
  readonly envName?: string;
  readonly output?: OutputId;
}

/** Hands the ids of an environment's import to whatever builds it: copied, in a `.env` file, or as a snippet. */
export async function prepareCi(
  { context, projects, sessionFor }: PrepareCiAdapters,
  row?: ProjectRow,
): Promise<void> {
  const start: CiState = row
    ? { projectId: row.root.toString(), ...(row.envName !== undefined && { envName: row.envName }) }
    : {};
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<CiState>(start, {
      flow: vscode.l10n.t('Prepare CI'),
      steps: [
        projectStep(projects, vscode.l10n.t('Choose the Amplify project that is built'), 'any'),
        importedEnvironmentStep(),
        outputStep(),
      ],
      ...asking,
    }),
  );
  const { projectId, envName, output } = answered?.state ?? {};
  if (projectId === undefined || envName === undefined || output === undefined) return;
  const root = vscode.Uri.parse(projectId, true);
  await useOutput(output, async () => {
    const read = await readCiEnvironment(root, envName);
    return { ...read, variables: await read.variablesWith(() => sessionFor(read.place)) };
  });
}
