import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { logError } from '../showError';
import type { ProjectIndex } from '../workspace/findProjects';
import { readProjectEnvironments } from '../workspace/projectEnvironments';
import { rootAmong } from '../workspace/rootAmong';
import type { WorkspaceProject } from '../workspace/workspaceProject';

/** The project around a file, else one of its folder; `undefined` for a file of a folder without one. */
function projectOf(
  uri: vscode.Uri,
  projects: readonly WorkspaceProject[],
  current: WorkspaceProject | undefined,
): WorkspaceProject | undefined {
  const around = rootAmong(
    uri,
    projects.map((project) => ({ uri: project.root, project })),
  );
  if (around) return around.project;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
  const isBeside = (project: WorkspaceProject): boolean => project.folder.uri.toString() === folder;
  return current && isBeside(current) ? current : projects.find(isBeside);
}

/**
 * Shows the status-bar item where there is an Amplify project, with the environment that is in use in the project of the
 * file a person looks at. A file of no project changes nothing; before the first look it is the first project. Keeps to
 * the accounts that chosen environments are in by now.
 */
export function followProjects(
  index: ProjectIndex,
  session: CurrentSession,
  statusBar: { show(): void },
  /** Fires with nothing when the files of the projects changed. */
  onDidChangeFiles: vscode.Event<unknown>,
): vscode.Disposable {
  const followEditor = async (): Promise<void> => {
    const projects = await index.all();
    const uri = vscode.window.activeTextEditor?.document.uri;
    const current = projects.find(({ root }) => root.toString() === session.projectInUse);
    const project = (uri && projectOf(uri, projects, current)) ?? current ?? projects[0];
    if (project) session.useProject(project.root.toString());
  };
  const look = async (): Promise<void> => {
    if ((await index.all()).length === 0) return;
    statusBar.show();
    const { checkedOut, all } = await readProjectEnvironments(index);
    session.useCheckedOut(checkedOut);
    for (const { root, environment } of all) await session.followAccount(root.toString(), environment);
    await followEditor();
  };
  const safely = (run: () => Promise<void>) => (): void => void run().catch(logError);
  safely(look)();
  return vscode.Disposable.from(
    index.onDidChange(safely(look)),
    onDidChangeFiles((row) => row === undefined && safely(look)()),
    vscode.window.onDidChangeActiveTextEditor(safely(followEditor)),
  );
}
