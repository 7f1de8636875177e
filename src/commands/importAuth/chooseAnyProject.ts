import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import { runStepper, type Step } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import { answerMemory } from './answerMemory';
import { explainRule } from './explainRule';
import type { ImportAdapters } from './importAuthQuickPick';
import { QuickPickPort } from './quickPickPort';

/** A project of either generation. */
export interface ChosenProject {
  readonly root: vscode.Uri;
  readonly generation: 'gen1' | 'gen2';
}

interface State {
  readonly id?: string;
}

/** Asks which of the window's projects is meant, of either generation; the only one there is is not asked for. */
export async function chooseAnyProject(
  { context, projects }: ImportAdapters,
  flow: string,
  generations: readonly ChosenProject['generation'][] = ['gen1', 'gen2'],
): Promise<ChosenProject | undefined> {
  const gen2 = generations.includes('gen2') ? await projects.gen2() : [];
  const gen1 = await projects.projects();
  const port = new QuickPickPort((rule) => explainRule(context.extensionUri, rule));
  const step: Step<State> = {
    id: 'project',
    title: () => vscode.l10n.t('Amplify project'),
    placeholder: () => vscode.l10n.t('Choose the Amplify project'),
    applies: () => true,
    load: () => () => {
      const items = [
        ...gen1.map(({ root, label }) => toChoice(root, label, 'Gen 1')),
        ...gen2.map(({ root, label }) => toChoice(root, label, 'Gen 2')),
      ];
      return items.length > 0 ? Promise.resolve({ items }) : Promise.reject(noProject());
    },
    accept: (state, { id }) => ({ ...state, id }),
    skipped: ({ label }) => vscode.l10n.t('Project: {0}, the only one', label),
  };
  const memory = answerMemory(context.workspaceState);
  const answered = await runStepper<State>({}, { flow, steps: [step], port, memory }).finally(() =>
    port.dispose(),
  );
  const { id } = answered?.state ?? {};
  if (id === undefined) return undefined;
  const isGen2 = gen2.some(({ root }) => root.toString() === id);
  return { root: vscode.Uri.parse(id, true), generation: isGen2 ? 'gen2' : 'gen1' };
}

/** The root of a row's project, or of the one that is chosen, of either generation. */
export async function projectRootOf(
  adapters: ImportAdapters,
  flow: string,
  row: ProjectRow | undefined,
): Promise<vscode.Uri | undefined> {
  return row?.root ?? (await chooseAnyProject(adapters, flow))?.root;
}

const toChoice = (root: vscode.Uri, label: string, generation: string): Choice => ({
  id: root.toString(),
  label,
  description: `${generation} · ${vscode.workspace.asRelativePath(root, true)}`,
  icon: 'folder',
});

const noProject = (): UserError =>
  new UserError(
    vscode.l10n.t('There is no Amplify project in the folders of this window.'),
    vscode.l10n.t('Open the folder that holds "amplify".'),
    { kind: 'files' },
  );
