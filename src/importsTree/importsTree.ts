import * as vscode from 'vscode';
import { setContext } from '../manifest';
import { ErrorNode } from '../resourceTree/errorNode';
import type { TreeNode } from '../resourceTree/treeNode';
import { logError } from '../showError';
import type { ProjectIndex } from '../workspace/findProjects';
import type { HostingContext } from './hosting/hostingContext';
import { ProjectNode, type StateOf } from './projectNode';

/** The files whose change can change what the view shows. The settings are a file before VS Code has read them. */
const watched = [
  '**/amplify/{team-provider-info.json,backend/amplify-meta.json,#current-cloud-backend/amplify-meta.json,.config/local-env-info.json}',
  '**/amplify_outputs.json',
  '**/amplify/{backend,auth/resource}.{ts,js,mts,mjs,cts,cjs}',
  '**/.vscode/settings.json',
];
const settleMs = 300;

/** The rows of the view "Workspace Imports": each Amplify project of the workspace, its environments, and what they import. */
export class ImportsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly redrawn = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly disposables: vscode.Disposable[];
  private rows: Promise<readonly TreeNode[]> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.redrawn.event;

  constructor(
    private readonly index: ProjectIndex,
    private readonly sessionFor: HostingContext['sessionFor'],
    private readonly stateOf: StateOf = () => ({ isChosen: false, findings: 0 }),
  ) {
    const watchers = watched.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
    const soon = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), settleMs);
    };
    this.disposables = [
      this.redrawn,
      ...watchers.flatMap((watcher) => [
        watcher,
        watcher.onDidChange(soon),
        watcher.onDidCreate(soon),
        watcher.onDidDelete(soon),
      ]),
      index.onDidChange(soon),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('amplifyAuth.environments')) soon();
      }),
    ];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return node.item();
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return [...(node ? ((await node.children?.()) ?? []) : await (this.rows ??= this.read()))];
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = node.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  refresh(): void {
    this.rows = undefined;
    this.redrawn.fire(undefined);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async read(): Promise<readonly TreeNode[]> {
    try {
      const projects = await this.index.all();
      const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
      const state = projects.length > 0 ? 'ready' : hasFolder ? 'noProject' : 'noFolder';
      void setContext('amplifyAuth.importsState', state);
      const context: HostingContext = {
        redraw: (node: TreeNode) => this.redrawn.fire(node),
        failed: logError,
        sessionFor: this.sessionFor,
      };
      return projects.map((project) => new ProjectNode(context, this.stateOf, project));
    } catch (error) {
      logError(error);
      return [new ErrorNode(undefined, error, () => this.refresh())];
    }
  }
}
