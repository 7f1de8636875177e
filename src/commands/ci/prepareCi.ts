import * as vscode from 'vscode';
import { readCiPlace, type CiPlace } from '../../ci/ciPlace';
import { readCiValues, type CiValues } from '../../ci/ciValues';

import { runStepper } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import { readProject } from '../../project/gen1/readProject';
import type { ProjectIndex } from '../../workspace/findProjects';
import { readProjectFiles } from '../../workspace/readProjectFiles';
import { answerMemory } from '../importAuth/answerMemory';
import { explainRule } from '../importAuth/explainRule';
import { QuickPickPort } from '../importAuth/quickPickPort';
import { projectStep } from '../projectStep';
import { outputStep, useOutput, type OutputId } from './ciOutputs';
import { importedEnvironmentStep } from './environmentStep';

export interface CiAdapters {
  readonly context: vscode.ExtensionContext;
  readonly projects: ProjectIndex;
}

interface CiState {
  readonly projectId?: string;
  readonly envName?: string;
  readonly output?: OutputId;
}

/** What a build has to be told of an environment's import, and where the environment is. */
export interface CiEnvironment {
  readonly root: vscode.Uri;
  readonly values: CiValues;
  readonly place: CiPlace;
}

/** Hands the ids of an environment's import to whatever builds it: copied, in a `.env` file, or as a snippet. */
export async function prepareCi({ context, projects }: CiAdapters, row?: ProjectRow): Promise<void> {
  const port = new QuickPickPort((rule) => explainRule(context.extensionUri, rule));
  const start: CiState = row
    ? { projectId: row.root.toString(), ...(row.envName !== undefined && { envName: row.envName }) }
    : {};
  const answered = await runStepper<CiState>(start, {
    flow: vscode.l10n.t('Prepare CI'),
    steps: [
      projectStep(projects, vscode.l10n.t('Choose the Amplify project that is built')),
      importedEnvironmentStep(),
      outputStep(),
    ],
    port,
    memory: answerMemory(context.workspaceState),
  }).finally(() => port.dispose());
  const { projectId, envName, output } = answered?.state ?? {};
  if (projectId === undefined || envName === undefined || output === undefined) return;
  await useOutput(output, () => readEnvironment(vscode.Uri.parse(projectId, true), envName));
}

/** Reads the files anew. Throws UserError when they do not say all that a build needs. */
async function readEnvironment(root: vscode.Uri, envName: string): Promise<CiEnvironment> {
  const project = readProject(await readProjectFiles(root));
  return { root, values: readCiValues(project, envName), place: readCiPlace(project, envName) };
}
