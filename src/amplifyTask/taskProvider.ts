import * as vscode from 'vscode';
import { ownerOfAny } from '../environments/accountOwners';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { logError } from '../showError';
import type { ProjectIndex } from '../workspace/findProjects';
import { pathBelow } from '../workspace/pathBelow';
import { readAnyTracked } from '../workspace/trackedProject';
import type { WorkspaceProject } from '../workspace/workspaceProject';
import { commandPurpose, commandsOf, findAmplifyCommand, type AmplifyCommand } from './amplifyCommands';
import { environmentsMeant, meantBy } from './taskEnvironment';

export const taskType = 'amplify';
/** Reads what `problemLines` writes; declared in package.json. */
const problemMatcher = '$amplify-auth';

/** A task as tasks.json has it. */
export interface AmplifyTaskDefinition extends vscode.TaskDefinition {
  readonly command: string;
  /** More arguments for the command. */
  readonly args?: readonly string[];
  /** Folder of the project, below the workspace folder. */
  readonly project?: string;
}

export interface TaskAdapters {
  readonly extensionUri: vscode.Uri;
  readonly projects: ProjectIndex;
  /** The profile and Region that are in use; none when the environment's credentials are. */
  readonly login: () => { readonly profile?: string | undefined; readonly region?: string | undefined };
}

/** Offers the commands of Amplify's tools as tasks, for each project of the workspace. */
export const registerAmplifyTasks = (adapters: TaskAdapters): vscode.Disposable =>
  vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: async () => {
      const projects = await adapters.projects.all();
      const tasks = projects.flatMap((project) =>
        commandsOf(project.generation).map((command) => amplifyTask(adapters, project, command)),
      );
      return Promise.all(tasks);
    },
    resolveTask: async (task) => {
      const definition = task.definition as AmplifyTaskDefinition;
      const command = findAmplifyCommand(definition.command);
      const projects = await adapters.projects.all();
      const project = projects.find(
        ({ root, folder }) =>
          pathBelow(folder.uri, root) === (definition.project ?? '') && isIn(task, folder),
      );
      return command && project && amplifyTask(adapters, project, command, definition);
    },
  });

const isIn = ({ scope }: vscode.Task, folder: vscode.WorkspaceFolder): boolean =>
  typeof scope !== 'object' || scope.uri.toString() === folder.uri.toString();

/**
 * One command as a task. The process that it starts looks up the keys of the profile, for its program: of the profile in
 * use, or of that of the environment which the command is for, and of no other account than that environment's.
 */
export async function amplifyTask(
  { extensionUri, login }: Pick<TaskAdapters, 'extensionUri' | 'login'>,
  { root, folder, generation }: WorkspaceProject,
  command: AmplifyCommand,
  given?: AmplifyTaskDefinition,
): Promise<vscode.Task> {
  const project = pathBelow(folder.uri, root);
  const definition = given ?? {
    ...{ type: taskType, command: command.id },
    ...(project !== '' && { project }),
  };
  const environments = environmentsMeant(await environmentsOf(root), meantBy(command, given?.args));
  const owner = ownerOfAny(environments);
  const inUse = login();
  const profile = environments[0]?.facts.profile ?? inUse.profile;
  const region = environments[0]?.facts.region ?? inUse.region;
  const option = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`--${name}`, value];
  const texts = vscode.l10n.uri;
  const task = new vscode.Task(
    definition,
    folder,
    project === '' ? lineOf(command) : `${lineOf(command)} (${project})`,
    'amplify',
    new vscode.ProcessExecution(
      // VS Code's own Node: nobody has to have another one for this.
      process.execPath,
      [
        vscode.Uri.joinPath(extensionUri, 'dist', 'amplifyTask.js').fsPath,
        ...option('profile', profile),
        ...option('region', region),
        ...(owner.accountIds.length > 0
          ? option('environment', environments.map(({ target }) => target.name).join(', '))
          : []),
        ...owner.accountIds.flatMap((accountId) => option('account', accountId)),
        ...option('file', vscode.Uri.joinPath(root, ...shownAt[generation]).fsPath),
        ...option('vscode', vscode.env.appRoot),
        ...option('texts', texts?.scheme === 'file' ? texts.fsPath : undefined),
        command.id,
        ...(definition.args?.length ? ['--', ...definition.args] : []),
      ],
      { cwd: root.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
    ),
    problemMatcher,
  );
  task.detail = commandPurpose(command.id);
  task.isBackground = command.stays === true;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, focus: true, clear: true };
  return task;
}

/** None of a project that cannot be read: Amplify says why. */
async function environmentsOf(root: vscode.Uri): Promise<readonly TrackedEnvironment[]> {
  try {
    return (await readAnyTracked(root)).environments;
  } catch (error) {
    logError(error);
    return [];
  }
}

/** Where known errors are shown: the file that says what the backend consists of. */
const shownAt: Readonly<Record<AmplifyCommand['generation'], readonly string[]>> = {
  gen1: ['amplify', 'backend', 'backend-config.json'],
  gen2: ['amplify', 'backend.ts'],
};

const lineOf = ({ program, args }: AmplifyCommand): string => [program, ...args].join(' ');
