import * as vscode from 'vscode';
import { amplifyTask, taskType, type TaskAdapters } from '../../amplifyTask/taskProvider';
import { findAmplifyCommand } from '../../amplifyTask/amplifyCommands';
import type { WorkspaceEnvironment } from '../../workspace/projectEnvironments';
import { readTrackedProject } from '../../workspace/trackedProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { importInto } from './addEnvironment';

/**
 * After an environment was chosen whose files are not those of the project: offers what `amplify env checkout` does. The
 * files of a project that only imports auth are written here; of others only the Amplify CLI can fetch what is deployed.
 */
export async function offerCheckout(
  adapters: ImportAdapters,
  running: TaskAdapters,
  { root, environment }: WorkspaceEnvironment,
): Promise<void> {
  const { name, target, isCheckedOut, auth } = environment;
  if (isCheckedOut || target.kind !== 'environment' || !vscode.workspace.isTrusted) return;
  const { project } = await readTrackedProject(root);
  if (!project.envNames.includes(target.name)) return;
  const hasOthers = Object.values(project.categories).some((names) => names.length > 0);
  const files = auth.kind === 'imported' && !hasOthers ? [vscode.l10n.t('Check Out Files…')] : [];
  const task = vscode.l10n.t('Run "amplify env checkout"');
  const message = vscode.l10n.t(
    'Checks go on with "{0}". The files of the project are still those of "{1}".',
    name,
    project.envName,
  );
  const answer = await vscode.window.showInformationMessage(message, ...files, task);
  if (answer === task) return runCheckout(running, root, target.name);
  if (answer !== undefined) await checkOutFiles(adapters, root, name);
}

/** Writes the files that a checkout leaves, with the environment's own import. */
export async function checkOutFiles(adapters: ImportAdapters, root: vscode.Uri, name: string): Promise<void> {
  const tracked = await readTrackedProject(root);
  const target = tracked.environments.find((one) => one.name === name);
  if (!target) return;
  await importInto(adapters, {
    tracked,
    target,
    source: target,
    files: 'checkout',
    done: vscode.l10n.t('The environment "{0}" is checked out, with its import.', name),
  });
}

async function runCheckout(adapters: TaskAdapters, root: vscode.Uri, envName: string): Promise<void> {
  const project = (await adapters.projects.all()).find((one) => one.root.toString() === root.toString());
  const command = findAmplifyCommand('checkout');
  if (!project || !command) return;
  const named = { ...command, args: [...command.args, envName] };
  const definition = { type: taskType, command: command.id, args: [envName] };
  await vscode.tasks.executeTask(await amplifyTask(adapters, project, named, definition));
}
