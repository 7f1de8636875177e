import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { Step } from '../../importFlow/stepper';
import { joined } from '../../resourceTree/row';
import { readAnyTracked } from '../../workspace/trackedProject';

/** Asks for an environment of the chosen project that imports auth, unless a row has said it. */
export const importedEnvironmentStep = <
  S extends { readonly projectId?: string; readonly envName?: string },
>(): Step<S> => ({
  id: 'ciEnvironment',
  title: () => vscode.l10n.t('Environment'),
  placeholder: () => vscode.l10n.t('Choose the environment that is built'),
  applies: ({ envName }) => envName === undefined,
  load:
    ({ projectId = '' }) =>
    async () => {
      const { project, environments } = await readAnyTracked(vscode.Uri.parse(projectId, true));
      const items = environments.flatMap(({ name, isCheckedOut, auth, facts }): Choice[] => {
        if (auth.kind !== 'imported' && facts.userPoolId === undefined) return [];
        const pool = auth.kind === 'imported' ? (auth.userPoolName ?? facts.userPoolId) : facts.userPoolId;
        const description = joined(pool, facts.region);
        const detail =
          isCheckedOut && project.generation === 'gen1' ? vscode.l10n.t('checked out') : undefined;
        return [
          {
            ...{ id: name, label: name, description, icon: 'server-environment' },
            ...(detail !== undefined && { detail }),
          },
        ];
      });
      if (items.length === 0) throw nothingImported(project.projectName);
      return { items };
    },
  accept: (state, { id }) => ({ ...state, envName: id }),
  skipped: ({ label }) => vscode.l10n.t('Environment: {0}, the only one that imports auth', label),
});

const nothingImported = (projectName: string): UserError =>
  new UserError(
    vscode.l10n.t('No environment of the project "{0}" imports auth.', projectName),
    vscode.l10n.t('Run "Amplify: Import Auth" first.'),
    { kind: 'files' },
  );
