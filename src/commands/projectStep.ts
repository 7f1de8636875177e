import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { Choice } from '../importFlow/choiceList';
import type { Step } from '../importFlow/stepper';
import type { ProjectIndex } from '../workspace/findProjects';

/** Asks for an Amplify project of the window, unless a row has said it. Its id is the root's URI. */
export const projectStep = <S extends { readonly projectId?: string }>(
  projects: ProjectIndex,
  placeholder: string,
  generation: 'gen1' | 'any' = 'gen1',
): Step<S> => ({
  id: 'project',
  title: () => vscode.l10n.t('Amplify project'),
  placeholder: () => placeholder,
  applies: ({ projectId }) => projectId === undefined,
  load: () => async () => {
    const all = await (generation === 'any' ? projects.all() : projects.projects());
    const items = all.map((project): Choice => {
      const path = vscode.workspace.asRelativePath(project.root, true);
      const kind = project.generation === 'gen1' ? 'Gen 1' : 'Gen 2';
      return {
        id: project.root.toString(),
        label: project.label,
        description: generation === 'any' ? `${kind} · ${path}` : path,
        icon: 'folder',
      };
    });
    if (items.length === 0) throw noProject(generation);
    return { items };
  },
  accept: (state, { id }) => ({ ...state, projectId: id }),
  skipped: ({ label }) => vscode.l10n.t('Project: {0}, the only one', label),
});

const noProject = (generation: 'gen1' | 'any'): UserError =>
  new UserError(
    generation === 'gen1'
      ? vscode.l10n.t('There is no Amplify Gen 1 project in the folders of this window.')
      : vscode.l10n.t('There is no Amplify project in the folders of this window.'),
    vscode.l10n.t('Open the folder that holds "amplify".'),
    { kind: 'files' },
  );
