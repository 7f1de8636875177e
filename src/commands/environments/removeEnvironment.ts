import * as vscode from 'vscode';
import { isInFiles, planRemoval } from '../../environments/planRemoval';
import { planSettingsWithout } from '../../environments/planSettings';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { TrackedCode } from '../../environments/trackedCode';
import { withFolderSettings } from '../../environments/withFolderSettings';
import { UserError } from '../../errors';
import type { ProjectRow } from '../../manifest';
import type { FilePlan } from '../../model/importPlan';
import type { CurrentSession } from '../../session/currentSession';
import { placeOf, readAnyTracked, type TrackedProject } from '../../workspace/trackedProject';
import { writePlanned } from '../../workspace/writePlanned';
import { projectRootOf } from '../importAuth/chooseAnyProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { isTrusted } from '../importAuth/isTrusted';
import { showWritten } from '../importAuth/showWritten';
import { pickEnvironment } from './pickEnvironment';

/** From where an environment goes: the settings alone, or the files of the project too. */
type Removal = 'settings' | 'files';

/** Takes an environment out of the settings, and on request out of the project's files. Cognito is not touched. */
export async function removeEnvironment(
  adapters: ImportAdapters,
  session: CurrentSession,
  row?: ProjectRow,
): Promise<void> {
  if (!(await isTrusted())) return;
  const root = await projectRootOf(adapters, vscode.l10n.t('Remove Environment'), row);
  if (!root) return;
  const tracked = await readAnyTracked(root);
  const found = await pickRemovable(tracked, row?.envName);
  if (!found) return;
  const removal = await pickRemoval(tracked, found);
  if (removal === undefined) return;
  const { folder } = tracked.settings;
  const written = await writePlanned({
    root: folder,
    makePlan: async () => planFor(await readAnyTracked(root), found.name, removal),
    textsOf: () => textsOf(found, removal),
  });
  if (!written) return;
  const id = root.toString();
  if (session.chosenIn(id)?.name === found.name) await session.leaveEnvironment(id);
  await showWritten(adapters, written, {
    root: folder,
    done: vscode.l10n.t('The environment "{0}" is removed. Cognito keeps everything.', found.name),
    undone: vscode.l10n.t('The environment "{0}" is there again.', found.name),
    next: '',
  });
}

/** The plan from the files as they are now. Throws UserError. */
export function planFor(
  { project, environments, settings }: TrackedProject<TrackedCode>,
  name: string,
  removal: Removal,
): FilePlan {
  const found = environments.find((one) => one.name === name);
  if (!found) return { kind: 'values', changes: [], secrets: [] };
  const files: FilePlan =
    removal === 'files' && project.generation === 'gen1'
      ? planRemoval(project, found)
      : { kind: 'values', changes: [], secrets: [] };
  const change = planSettingsWithout(settings.text, placeOf(settings, found.target));
  return withFolderSettings(files, settings, change);
}

async function pickRemovable(
  { environments, project }: TrackedProject<TrackedCode>,
  name: string | undefined,
): Promise<TrackedEnvironment | undefined> {
  const removable = environments.filter((one) => one.setting !== undefined || isInFiles(project, one));
  const clicked = removable.find((one) => one.name === name);
  if (clicked) return clicked;
  if (removable.length === 0 || name !== undefined) throw nothingToRemove(name ?? project.projectName);
  return pickEnvironment(removable, {
    title: vscode.l10n.t('Remove Environment'),
    placeHolder: vscode.l10n.t('Choose the environment to remove. Cognito is not touched'),
  });
}

async function pickRemoval(
  { project, root }: TrackedProject<TrackedCode>,
  environment: TrackedEnvironment,
): Promise<Removal | undefined> {
  const { name, target, setting, isCheckedOut } = environment;
  const inFiles = isInFiles(project, environment);
  if (!inFiles) return 'settings';
  const items = [
    ...(setting
      ? [
          {
            label: vscode.l10n.t('Only from the settings'),
            iconPath: new vscode.ThemeIcon('settings-gear'),
            detail: vscode.l10n.t('The project goes on having the environment'),
            value: 'settings' as const,
          },
        ]
      : []),
    ...(isCheckedOut
      ? []
      : [
          {
            label: vscode.l10n.t('From the project files too'),
            iconPath: new vscode.ThemeIcon('trash'),
            detail: vscode.l10n.t(
              'team-provider-info.json, as "amplify env remove" leaves it; nothing in AWS',
            ),
            value: 'files' as const,
          },
        ]),
    {
      label: vscode.l10n.t('Delete what is deployed too…'),
      iconPath: new vscode.ThemeIcon('terminal'),
      detail: vscode.l10n.t('Shows the command: amplify env remove {0}', target.name),
      value: 'command' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Remove Environment: {0}', name),
    placeHolder: isCheckedOut
      ? vscode.l10n.t('It is checked out: switch to another environment to take it out of the files')
      : vscode.l10n.t('Choose from where'),
  });
  if (picked?.value !== 'command') return picked?.value;
  const { offerCommands } = await import('./environmentAdvice.js');
  await offerCommands(
    vscode.l10n.t('Only the Amplify CLI can delete the stack of "{0}".', name),
    vscode.l10n.t('It keeps what was imported: user pools and identity pools stay as they are.'),
    { commands: [`amplify env remove ${target.name}`], folder: root },
  );
  return undefined;
}

function textsOf({ name, target }: TrackedEnvironment, removal: Removal) {
  const detail =
    removal === 'settings'
      ? vscode.l10n.t('Only the settings change. The project files and Cognito stay as they are.')
      : [
          vscode.l10n.t('Cognito, and what is deployed of the environment, stay as they are.'),
          vscode.l10n.t(
            'Once it is out of the files, "amplify env remove {0}" no longer finds its stack to delete it.',
            target.name,
          ),
        ].join('\n\n');
  return {
    previewTitle: vscode.l10n.t('Remove Environment: {0}', name),
    question: vscode.l10n.t('Remove the environment "{0}"?', name),
    detail,
  };
}

const nothingToRemove = (what: string): UserError =>
  new UserError(
    vscode.l10n.t('There is nothing of "{0}" to remove: neither settings nor files name it.', what),
    vscode.l10n.t('What the code of a Gen 2 project names is removed there.'),
    { kind: 'input' },
  );
