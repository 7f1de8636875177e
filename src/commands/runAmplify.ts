import * as vscode from 'vscode';
import { commandPurpose, commandsOf, type AmplifyCommand } from '../amplifyTask/amplifyCommands';
import { amplifyTask, taskType, type TaskAdapters } from '../amplifyTask/taskProvider';
import { UserError, type WantedAmplifyCommand } from '../errors';
import type { ProjectRow } from '../manifest';
import { pathBelow } from '../workspace/pathBelow';
import { showReport } from '../workspace/reportDocuments';
import type { WorkspaceProject } from '../workspace/workspaceProject';

/**
 * Runs a command of Amplify's tools in a terminal, with the keys of the chosen profile: the one that is wanted, or else
 * the one that is chosen.
 */
export async function runAmplify(
  adapters: TaskAdapters,
  row?: ProjectRow,
  wanted?: WantedAmplifyCommand,
): Promise<void> {
  if (!vscode.workspace.isTrusted)
    throw new UserError(
      vscode.l10n.t('Restricted Mode runs no tasks.'),
      vscode.l10n.t('Trust the workspace first.'),
      { kind: 'input' },
    );
  const all = await adapters.projects.all();
  const projects = row ? all.filter(({ root }) => root.toString() === row.root.toString()) : all;
  const offered = rows(projects).filter(({ command }) => !wanted || command?.id === wanted.command);
  if (offered.length === 0)
    throw new UserError(
      vscode.l10n.t('No Amplify project was found.'),
      vscode.l10n.t('Open the folder of an Amplify project.'),
      { kind: 'input' },
    );
  const chosen =
    wanted && offered.length === 1
      ? offered[0]
      : await vscode.window.showQuickPick(offered, {
          title: vscode.l10n.t('Run Amplify Command'),
          placeHolder: profileText(adapters),
          matchOnDescription: true,
        });
  if (!chosen) return;
  if (!chosen.command) {
    await showReport(vscode.l10n.t('Deploying in a pipeline'), pipelineText());
    return;
  }
  const { project, command } = chosen;
  const path = pathBelow(project.folder.uri, project.root);
  const definition = wanted && {
    ...{ type: taskType, ...wanted },
    ...(path !== '' && { project: path }),
  };
  await vscode.tasks.executeTask(await amplifyTask(adapters, project, command, definition));
}

interface CommandRow extends vscode.QuickPickItem {
  readonly project: WorkspaceProject;
  /** Absent: nothing is run, only said. */
  readonly command?: AmplifyCommand;
}

function rows(projects: readonly WorkspaceProject[]): CommandRow[] {
  const place = ({ root }: WorkspaceProject) =>
    projects.length > 1 ? vscode.workspace.asRelativePath(root, true) : undefined;
  return projects.flatMap((project): CommandRow[] => [
    ...commandsOf(project.generation).map((command) => ({
      project,
      command,
      label: `$(terminal) ${[command.program, ...command.args].join(' ')}`,
      description: commandPurpose(command.id),
      ...(place(project) !== undefined && { detail: place(project) as string }),
    })),
    ...(project.generation === 'gen2'
      ? [
          {
            project,
            label: '$(info) npx ampx pipeline-deploy',
            description: vscode.l10n.t('runs in CI only: how'),
          },
        ]
      : []),
  ]);
}

function profileText({ login }: TaskAdapters): string {
  const { profile } = login();
  return profile === undefined
    ? vscode.l10n.t('With the credentials of the environment')
    : vscode.l10n.t(
        'With the keys of the profile "{0}", or of the environment\'s own, handed to this command only',
        profile,
      );
}

/** https://docs.amplify.aws/react/deploy-and-host/fullstack-branching/custom-pipelines/ */
const pipelineText = (): string =>
  [
    `# ${vscode.l10n.t('Deploying a Branch in a Pipeline')}`,
    '',
    vscode.l10n.t(
      'This command deploys the backend of a branch. It runs in CI only, where CI is set in the environment, and needs the app of Amplify Hosting.',
    ),
    '',
    '```sh',
    'npx ampx pipeline-deploy --branch "$AWS_BRANCH" --app-id "$AWS_APP_ID"',
    '```',
    '',
    vscode.l10n.t('In amplify.yml:'),
    '',
    '```yaml',
    'version: 1',
    'backend:',
    '  phases:',
    '    build:',
    '      commands:',
    '        - npm ci',
    '        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
    '```',
    '',
  ].join('\n');
