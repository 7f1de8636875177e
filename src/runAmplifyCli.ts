import * as vscode from 'vscode';

/** Runs the Amplify CLI in a terminal of a workspace folder. Arguments go as they are, through no shell. */
export async function runAmplifyCli(args: readonly string[]): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!folder) return;
  const task = new vscode.Task(
    { type: 'process' },
    folder,
    `amplify ${args[0] ?? ''}`,
    'Amplify',
    new vscode.ProcessExecution('amplify', [...args], { cwd: folder.uri.fsPath }),
    [],
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true, echo: true };
  await vscode.tasks.executeTask(task);
}
