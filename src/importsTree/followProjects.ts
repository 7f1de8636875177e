import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { logError } from '../showError';
import type { ProjectIndex } from '../workspace/findProjects';
import { readProjectEnvironments } from './projectEnvironments';

/** Shows the status-bar item where there is an Amplify project, with the environment that is checked out in it. */
export function followProjects(
  index: ProjectIndex,
  session: CurrentSession,
  statusBar: { show(): void },
  /** Fires with nothing when the files of the projects changed. */
  onDidChangeFiles: vscode.Event<unknown>,
): vscode.Disposable {
  const look = async (): Promise<void> => {
    if ((await index.all()).length === 0) return;
    statusBar.show();
    session.useCheckedOut((await readProjectEnvironments(index)).checkedOut);
  };
  const lookSafely = (): void => void look().catch(logError);
  lookSafely();
  return vscode.Disposable.from(
    index.onDidChange(lookSafely),
    onDidChangeFiles((row) => row === undefined && lookSafely()),
  );
}
