import * as vscode from 'vscode';
import { runStepper } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import type { WorkspaceProject } from '../../workspace/workspaceProject';
import { projectStep } from '../projectStep';
import { askByQuickPicks } from './askByQuickPicks';
import type { ImportAdapters } from './importAuthQuickPick';

/** Asks which of the window's projects is meant; the only one there is is not asked for. */
export async function chooseAnyProject(
  { context, projects }: ImportAdapters,
  flow: string,
  generation: 'gen1' | 'any' = 'any',
): Promise<WorkspaceProject | undefined> {
  const step = projectStep(projects, vscode.l10n.t('Choose the Amplify project'), generation);
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<ProjectAnswer>({}, { flow, steps: [step], ...asking }),
  );
  const projectId = answered?.state.projectId;
  return (await projects.all()).find(({ root }) => root.toString() === projectId);
}

/** The root of a row's project, or of the one that is chosen, of either generation. */
export async function projectRootOf(
  adapters: ImportAdapters,
  flow: string,
  row: ProjectRow | undefined,
): Promise<vscode.Uri | undefined> {
  return row?.root ?? (await chooseAnyProject(adapters, flow))?.root;
}

interface ProjectAnswer {
  readonly projectId?: string;
}
