import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import { UserError } from '../errors';
import type { ContextTypes } from '../manifest';
import type { CurrentSession } from '../session/currentSession';
import { isCancellation, logError } from '../showError';
import { ErrorNode } from './errorNode';
import { RegionNode } from './regionNode';
import type { RowMarks, TreeContext, TreeNode } from './treeNode';

export type CognitoState = Exclude<ContextTypes['amplifyAuth.cognitoState'], 'unvisited'>;

/** What a refusal means for the whole view; `undefined` where only one branch is concerned. */
const stateOf = (error: unknown): CognitoState | undefined =>
  error instanceof UserError
    ? (['noCredentials', 'expired', 'offline'] as const).find((kind) => kind === error.kind)
    : undefined;

/**
 * The rows of the view "Cognito": one Region, its user pools, its identity pools. Nothing is read before VS Code asks
 * for rows, and VS Code asks when the view is visible.
 */
export class CognitoTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly redrawn = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly stateChanged = new vscode.EventEmitter<CognitoState>();
  private abort = new AbortController();
  private rows: Promise<readonly TreeNode[]> | undefined;
  private shownState: CognitoState | undefined;
  private filter = '';
  private readonly watching: vscode.Disposable | undefined;

  readonly onDidChangeTreeData = this.redrawn.event;
  readonly onDidChangeState = this.stateChanged.event;

  /** `marks` knows more of the rows than AWS says. */
  constructor(
    private readonly session: CurrentSession,
    private readonly marks?: RowMarks,
  ) {
    // The rows stay; VS Code asks how they look.
    this.watching = marks?.onDidChange(() => this.redrawn.fire(undefined));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return node.item();
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** A branch that fails becomes a row with the reason; the others stay. */
  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return [...(await this.root())];
    try {
      return [...((await node.children?.()) ?? [])];
    } catch (error) {
      if (isCancellation(error)) return [];
      this.failed(error);
      const retry = (): void => {
        node.reset?.();
        this.redrawn.fire(node);
      };
      return [new ErrorNode(node, error, retry)];
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = node.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  /** The Region's row, read if need be; `undefined` when the view shows why there is none. */
  async region(): Promise<RegionNode | undefined> {
    return (await this.root()).find((node) => node instanceof RegionNode);
  }

  get filterText(): string {
    return this.filter;
  }

  /** Shows only pools whose name or id contains the text. */
  setFilter(text: string): void {
    this.filter = text.trim().toLowerCase();
    void this.region().then((region) => {
      if (!region) return;
      this.redrawn.fire(region.userPools);
      this.redrawn.fire(region.identityPools);
    });
  }

  /** Drops everything that was read, and the requests under way with it. */
  refresh(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.rows = undefined;
    this.redrawn.fire(undefined);
  }

  /** Whether the view shows a failure that a renewed login may cure. */
  get isFailed(): boolean {
    return this.shownState !== 'ready' && this.shownState !== 'empty';
  }

  dispose(): void {
    this.abort.abort();
    this.watching?.dispose();
    this.redrawn.dispose();
    this.stateChanged.dispose();
  }

  private root(): Promise<readonly TreeNode[]> {
    return (this.rows ??= this.readRoot(this.abort.signal));
  }

  private async readRoot(signal: AbortSignal): Promise<readonly TreeNode[]> {
    try {
      const session = await this.session.open();
      const context: TreeContext = {
        session,
        signal,
        filterText: () => this.filter,
        redraw: (node) => {
          if (!signal.aborted) this.redrawn.fire(node);
        },
        flagsOf: (row) => this.marks?.flagsOf(row) ?? [],
        failed: (error) => this.failed(error),
      };
      const region = new RegionNode(context);
      const state = await this.look(region);
      if (signal.aborted) return [];
      this.setState(state);
      if (state !== 'ready') return [];
      void this.learnAccount(session, region, signal);
      return [region];
    } catch (error) {
      if (signal.aborted) return [];
      this.failed(error);
      return this.whole(error);
    }
  }

  /** Reads the first page of user pools; the identity pools too when that page does not answer what to show. */
  private async look(region: RegionNode): Promise<CognitoState> {
    const pools = await settle(region.userPools.listing.first());
    // Whoever did not want to enter an MFA code is not asked for another one at once.
    if (isCancellation(pools.error)) throw pools.error;
    const whole = stateOf(pools.error);
    this.session.report(pools.error);
    if (whole) return whole;
    if (!pools.error && region.userPools.listing.items.length > 0) return 'ready';

    const identity = await settle(region.identityPools.listing.first());
    const isEmpty = [region.userPools, region.identityPools].every(
      ({ listing }) => listing.isLoaded && listing.items.length === 0 && !listing.hasMore,
    );
    if (isEmpty) return 'empty';
    return isDenied(pools.error) && isDenied(identity.error) ? 'denied' : 'ready';
  }

  /** Every failure comes by here once: shown as rows, never as a message. */
  private failed(error: unknown): void {
    if (isCancellation(error)) return;
    logError(error);
    this.session.report(error);
  }

  /** Not awaited: the rows do not wait for the account, which only tooltips show. */
  private async learnAccount(session: AwsSession, region: RegionNode, signal: AbortSignal): Promise<void> {
    try {
      region.showAccount(await session.accountId(signal));
      this.session.announce();
    } catch (error) {
      this.failed(error);
    }
  }

  private whole(error: unknown): readonly TreeNode[] {
    const hasNoRegion =
      error instanceof UserError && error.kind === 'input' && this.session.region === undefined;
    const state = hasNoRegion ? 'noRegion' : stateOf(error);
    this.setState(state ?? 'ready');
    if (state) return [];
    const shown = isCancellation(error) ? signInCancelled() : error;
    return [new ErrorNode(undefined, shown, () => this.refresh())];
  }

  private setState(state: CognitoState): void {
    this.shownState = state;
    this.stateChanged.fire(state);
  }
}

const isDenied = (error: unknown): boolean => error instanceof UserError && error.kind === 'denied';

const signInCancelled = (): UserError =>
  new UserError(
    vscode.l10n.t('Signing in was cancelled.'),
    vscode.l10n.t('Try again, or select another profile.'),
    { kind: 'noCredentials' },
  );

const settle = async (promise: Promise<unknown>): Promise<{ readonly error?: unknown }> => {
  try {
    await promise;
    return {};
  } catch (error) {
    return { error };
  }
};
