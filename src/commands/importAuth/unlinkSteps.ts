import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { Step } from '../../importFlow/stepper';
import type { Gen1Project } from '../../model/amplifyProject';
import { environmentsImportingElsewhere } from '../../project/gen1/importedElsewhere';

/** In the place of an environment's name, which has no space in it. */
export const allEnvironments = 'all environments';

export interface UnlinkState {
  /** Which environment, or `allEnvironments`. */
  readonly envName?: string;
  /** Of the environment that is checked out; absent when it is not among those that are unlinked. */
  readonly resourceName?: string;
}

/**
 * What is asked before an unlink: from which environment, and which auth resource where there are several. Throws
 * UserError of kind `files` when no environment has any.
 */
export function unlinkSteps(project: Gen1Project): readonly Step<UnlinkState>[] {
  const environments = environmentChoices(project);
  if (environments.length === 0) throw noAuth();
  return [
    {
      id: 'unlinkEnvironment',
      title: () => vscode.l10n.t('Environment'),
      placeholder: () => vscode.l10n.t('Choose the environment to unlink'),
      applies: ({ envName }) => envName === undefined,
      load: () => () => Promise.resolve({ items: environments }),
      accept: (state, { id }) => ({ ...state, envName: id }),
      skipped: ({ label }) => vscode.l10n.t('Environment: {0}, the only one', label),
    },
    {
      id: 'resource',
      title: () => vscode.l10n.t('Auth resource'),
      placeholder: () => vscode.l10n.t('Choose the imported auth resource to unlink'),
      applies: ({ envName }) =>
        envName === project.envName || (envName === allEnvironments && project.auth.length > 0),
      load: () => () =>
        project.auth.length > 0
          ? Promise.resolve({ items: resourceChoices(project) })
          : Promise.reject(noAuth()),
      accept: (state, { id }) => ({ ...state, resourceName: id }),
      skipped: ({ label }) => vscode.l10n.t('Auth resource: {0}, the only one', label),
    },
  ];
}

function environmentChoices(project: Gen1Project): Choice[] {
  const elsewhere = environmentsImportingElsewhere(project);
  const current = project.auth.length > 0 ? [project.envName] : [];
  const icon = 'server-environment';
  return [
    ...current.map((id) => ({ id, label: id, description: vscode.l10n.t('checked out'), icon })),
    ...elsewhere.map((id) => ({
      ...{ id, label: id, icon },
      description: vscode.l10n.t('not checked out: its parameters in team-provider-info.json'),
    })),
    ...(current.length + elsewhere.length > 1
      ? [
          {
            id: allEnvironments,
            label: vscode.l10n.t('All environments'),
            description: [...current, ...elsewhere].join(', '),
            icon: 'checklist',
          },
        ]
      : []),
  ];
}

/** One that Amplify made is listed too: why it cannot be unlinked is said when it is chosen. */
const resourceChoices = ({ auth }: Gen1Project): Choice[] =>
  auth.map(({ resourceName, service, serviceType }) => ({
    id: resourceName,
    label: resourceName,
    description: serviceType === 'imported' ? service : vscode.l10n.t('{0}, made by Amplify', service),
    icon: 'organization',
  }));

const noAuth = (): UserError =>
  new UserError(
    vscode.l10n.t('The project has no auth resource.'),
    vscode.l10n.t('There is nothing to unlink.'),
    { kind: 'files' },
  );
