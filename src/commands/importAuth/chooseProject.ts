import { runStepper } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import { projectStep } from '../projectStep';
import { accountReader, type AccountReader } from './accountReader';
import { askByQuickPicks } from './askByQuickPicks';
import type { ImportAdapters } from './importAuthQuickPick';

/** A project that somebody wants to change, and what reads it and the account. */
export interface ChosenProject {
  readonly projectId: string;
  readonly reader: AccountReader;
}

/** The project of a row, the only one of the window, or the one the person picks; `undefined` when they do not. */
export async function chooseProject(
  adapters: ImportAdapters,
  { flow, placeholder }: { readonly flow: string; readonly placeholder: string },
  row?: ProjectRow,
): Promise<ChosenProject | undefined> {
  const { context, projects } = adapters;
  const reader = accountReader(adapters);
  if (row) return { projectId: row.root.toString(), reader };
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<ProjectAnswer>({}, { flow, steps: [projectStep(projects, placeholder)], ...asking }),
  );
  const projectId = answered?.state.projectId;
  return projectId === undefined ? undefined : { projectId, reader };
}

interface ProjectAnswer {
  readonly projectId?: string;
}
