import * as vscode from 'vscode';
import { isGen1Project } from '../project/gen1/gen1Paths';
import { exists } from './fileSystem';
import { findGen2Projects, gen2Traces } from './gen2Projects';
import { projectsAt, rootsOf, type WorkspaceProject } from './workspaceProject';

/**
 * Files that every project has one of. `.config` alone would not do: `amplify init` hides it from searches by adding
 * it to the setting "files.exclude".
 */
const traces =
  '**/amplify/{.config/project-config.json,backend/backend-config.json,team-provider-info.json,cli.json}';
const excluded = '**/{node_modules,#current-cloud-backend,.git}/**';

/** Every Amplify Gen 1 project in the window's folders, monorepos included, in the order of the folders. */
export async function findProjects(token?: vscode.CancellationToken): Promise<WorkspaceProject[]> {
  const found = await vscode.workspace.findFiles(traces, excluded, undefined, token);
  // A file system without search (a virtual one) finds nothing; the usual place is looked at in any case.
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return projectsAt(rootsOf(found, folders), 'gen1', (root) =>
    isGen1Project((path) => exists(vscode.Uri.joinPath(root, path))),
  );
}

/** The window's projects, looked for when someone asks and again after a project may have come or gone. */
export class ProjectIndex implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private found: Promise<WorkspaceProject[]> | undefined;
  private foundGen2: Promise<WorkspaceProject[]> | undefined;

  /** Fires when a list may be another one. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const forget = (): void => {
      this.found = undefined;
      this.foundGen2 = undefined;
      this.changed.fire();
    };
    for (const glob of [traces, gen2Traces]) {
      const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, false);
      this.disposables.push(watcher, watcher.onDidCreate(forget), watcher.onDidDelete(forget));
    }
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    this.disposables.push(
      folders,
      folders.onDidDelete((uri) => void this.holdsProject(uri).then((isOne) => isOne && forget(), forget)),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** Of a deleted folder VS Code tells, but not of what was in it. */
  private async holdsProject({ path }: vscode.Uri): Promise<boolean> {
    const known = [...((await this.found) ?? []), ...((await this.foundGen2) ?? [])];
    return known.some(({ root }) => {
      const amplify = `${root.path}/amplify/`;
      return amplify.startsWith(`${path}/`) || path.slice(0, path.lastIndexOf('/') + 1) === amplify;
    });
  }

  /** Those of Gen 1. */
  projects(): Promise<WorkspaceProject[]> {
    return (this.found ??= findProjects().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    }));
  }

  /** Those of Gen 2. */
  gen2(): Promise<WorkspaceProject[]> {
    return (this.foundGen2 ??= findGen2Projects().catch((error: unknown) => {
      this.foundGen2 = undefined;
      throw error;
    }));
  }

  /** Those of Gen 1, then those of Gen 2. */
  async all(): Promise<WorkspaceProject[]> {
    return (await Promise.all([this.projects(), this.gen2()])).flat();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
