import * as vscode from 'vscode';
import { UserError } from '../errors';

/**
 * Runs the AWS CLI in a terminal, for what needs a person: a browser, questions. Arguments go as they are, through no
 * shell. Throws UserError when it cannot run or ends with an error.
 */
export async function runAwsCli(name: string, args: readonly string[]): Promise<void> {
  if (!vscode.workspace.isTrusted)
    throw new UserError(
      vscode.l10n.t('Restricted Mode runs no tasks.'),
      vscode.l10n.t('Trust the workspace, or run in a terminal: aws {0}', args.join(' ')),
      { kind: 'input' },
    );
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === 'file');
  const task = new vscode.Task(
    { type: 'process' },
    hasFolder ? vscode.TaskScope.Workspace : vscode.TaskScope.Global,
    name,
    'Amplify',
    new vscode.ProcessExecution('aws', [...args]),
    [],
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true, echo: true };

  const code = await exitCodeOf(task);
  if (code === 0) return;
  throw new UserError(
    vscode.l10n.t('"aws {0}" did not finish.', args.join(' ')),
    code === undefined
      ? vscode.l10n.t('Install the AWS CLI, version 2, or renew the login in another way.')
      : vscode.l10n.t('The terminal shows why.'),
    { kind: 'input' },
  );
}

/** The exit code; `undefined` when no process came about. */
function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    let code: number | undefined;
    const started = vscode.tasks.executeTask(task);
    const isOurs = async (execution: vscode.TaskExecution): Promise<boolean> => execution === (await started);
    listeners.push(
      vscode.tasks.onDidEndTaskProcess((event) => {
        void isOurs(event.execution).then((ours) => {
          if (ours) code = event.exitCode;
        });
      }),
      vscode.tasks.onDidEndTask((event) => {
        void isOurs(event.execution).then((ours) => {
          if (!ours) return;
          for (const listener of listeners) listener.dispose();
          resolve(code);
        });
      }),
    );
    started.then(undefined, (error: unknown) => {
      for (const listener of listeners) listener.dispose();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
