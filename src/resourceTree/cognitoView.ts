import * as vscode from 'vscode';
import { cognitoViewId, setContext } from '../manifest';
import { contextText } from '../session/contextText';
import type { CurrentSession } from '../session/currentSession';
import { chosenContext } from '../session/statusBarItem';
import { CognitoTree } from './cognitoTree';
import { ErrorNode } from './errorNode';
import { isPageable } from './loadMoreNode';
import type { RowMarks, TreeNode } from './treeNode';

/** The view "Cognito": the tree, its title, and what its commands do. */
export class CognitoView implements vscode.Disposable {
  readonly tree: CognitoTree;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly session: CurrentSession,
    marks?: RowMarks,
  ) {
    this.tree = new CognitoTree(session, marks);
    this.view = vscode.window.createTreeView(cognitoViewId, {
      treeDataProvider: this.tree,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.disposables = [
      this.view,
      this.tree,
      this.tree.onDidChangeState((state) => void setContext('amplifyAuth.cognitoState', state)),
      session.onDidChange((change) => {
        if (change === 'choice' || change === 'project' || (change === 'files' && this.tree.isFailed))
          this.tree.refresh();
        this.describe();
      }),
    ];
    this.describe();
  }

  /** Fires when the view comes up or goes away. */
  get onDidChangeVisibility(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.view.onDidChangeVisibility;
  }

  get filterText(): string {
    return this.tree.filterText;
  }

  setFilter(text: string): void {
    this.tree.setFilter(text);
    void setContext('amplifyAuth.filtered', this.tree.filterText !== '');
    this.describe();
  }

  /** Drops what was read and reads the credentials anew. */
  async refresh(): Promise<void> {
    const { current } = this.session;
    if (current) {
      const { forgetIdentityPools } = await import('../aws/identityPoolIndex.js');
      // Without credentials there is no account whose search could be forgotten.
      await forgetIdentityPools(current).catch(() => undefined);
    }
    this.session.renew('files');
    this.tree.refresh();
  }

  /** Reads again what is shown, with the credentials in use. */
  reload(): void {
    this.tree.refresh();
  }

  /** Reads the next page of a list and puts the focus on the first row it brought. */
  async loadMore(row: unknown): Promise<void> {
    if (!isPageable(row)) return;
    const first = await row.loadMore();
    if (first) await this.view.reveal(first, { select: true, focus: true });
  }

  async retry(row: unknown): Promise<void> {
    if (row instanceof ErrorNode) await row.retry();
  }

  /** Shows a row, and takes the filter off when it hides it. */
  async reveal(row: TreeNode): Promise<void> {
    if (this.filterText !== '') this.setFilter('');
    await this.view.reveal(row, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private describe(): void {
    const { filterText } = this.tree;
    const { profile, region } = chosenContext(this.session);
    this.view.description =
      filterText === '' ? contextText({ profile, region }) : vscode.l10n.t('filter: {0}', filterText);
  }
}
