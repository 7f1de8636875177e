import * as vscode from 'vscode';
import { listEnvironmentImports } from '../../environments/listEnvironmentImports';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { Step } from '../../importFlow/stepper';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles } from '../../workspace/readProjectFiles';

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
      const project = readProject(await readProjectFiles(vscode.Uri.parse(projectId, true)));
      const items = listEnvironmentImports(project).flatMap(
        ({ envName, isCurrent, region, auth }): Choice[] => {
          if (auth.kind !== 'imported') return [];
          const facts = [auth.userPoolName ?? auth.userPoolId, region].filter((fact) => fact !== undefined);
          const detail = isCurrent ? vscode.l10n.t('checked out') : undefined;
          return [
            {
              ...{ id: envName, label: envName, description: facts.join(' · '), icon: 'server-environment' },
              ...(detail !== undefined && { detail }),
            },
          ];
        },
      );
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
