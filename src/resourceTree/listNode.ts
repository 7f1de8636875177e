import * as vscode from 'vscode';
import type { Page } from '../model/summaries';
import { countText } from './countText';
import { ErrorNode } from './errorNode';
import { LoadMoreNode, type Pageable } from './loadMoreNode';
import { NoteNode } from './noteNode';
import { PagedListing } from './pagedListing';
import { row } from './row';
import type { TreeContext, TreeNode } from './treeNode';

interface ListOptions<T, N extends TreeNode> {
  /** Distinguishes the list from its siblings. */
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly state: 'collapsed' | 'expanded';
  /** Said when the list is read and empty. */
  readonly emptyNote: string;
  /** One request. */
  readonly read: (nextToken: string | undefined) => Promise<Page<T>>;
  readonly keyOf: (item: T) => string;
  readonly toNode: (item: T, list: ListNode<T, N>) => N;
  /** The texts a filter looks at. Without it the list is never filtered. */
  readonly searched?: (item: T) => readonly string[];
  /** Called with rows that are drawn for the first time. */
  readonly arrived?: (nodes: readonly N[]) => void;
}

/** A row with a list of resources below it, read page by page. */
export class ListNode<T, N extends TreeNode> implements Pageable {
  readonly id: string;
  readonly listing: PagedListing<T>;
  private readonly nodes = new Map<string, N>();
  private readonly announced = new Set<N>();

  constructor(
    private readonly context: TreeContext,
    readonly parent: TreeNode,
    private readonly options: ListOptions<T, N>,
  ) {
    this.id = `${parent.id}/${options.key}`;
    this.listing = new PagedListing((nextToken) => options.read(nextToken), options.keyOf);
  }

  item(): vscode.TreeItem {
    const { label, icon, state } = this.options;
    const { isLoaded, items, hasMore } = this.listing;
    const count = isLoaded ? countText(items.length, hasMore) : undefined;
    return row({
      id: this.id,
      label,
      description: count,
      icon,
      flags: ['list', ...(hasMore ? ['more'] : [])],
      state,
      spoken: count === undefined ? label : `${label}, ${count}`,
    });
  }

  async children(): Promise<readonly TreeNode[]> {
    if (!this.listing.isLoaded) await this.readFirst();
    this.announceNew();
    const filter = this.context.filterText();
    const shown = this.listing.items.filter((item) => this.matches(item, filter));
    return [...shown.map((item) => this.nodeOf(item)), ...this.lastRows(shown.length)];
  }

  async loadMore(): Promise<TreeNode | undefined> {
    try {
      const brought = await this.listing.more();
      const filter = this.context.filterText();
      const first = brought.find((item) => this.matches(item, filter));
      return first === undefined ? undefined : this.nodeOf(first);
    } catch (error) {
      // The listing keeps the failure, and `lastRows` shows it in place of "Load more".
      this.context.failed(error);
      return undefined;
    } finally {
      this.context.redraw(this);
    }
  }

  /** The row of something that is in the account but on no page read so far. */
  add(item: T): N {
    this.listing.add(item);
    this.context.redraw(this);
    return this.nodeOf(item);
  }

  /** Every row read so far, filtered or not. */
  rows(): N[] {
    return this.listing.items.map((item) => this.nodeOf(item));
  }

  find(key: string): N | undefined {
    const item = this.listing.items.find((one) => this.options.keyOf(one) === key);
    return item === undefined ? undefined : this.nodeOf(item);
  }

  reset(): void {
    this.listing.reset();
    this.nodes.clear();
    this.announced.clear();
  }

  private async readFirst(): Promise<void> {
    try {
      await this.listing.first();
      this.context.redraw(this);
    } catch (error) {
      // What was found by its id is shown although the list may not be read.
      if (this.listing.items.length === 0) throw error;
    }
  }

  /** A search reads pages whose rows nobody sees, so that rows are announced when they are drawn. */
  private announceNew(): void {
    const rows = this.rows().filter((node) => !this.announced.has(node));
    for (const node of rows) this.announced.add(node);
    if (rows.length > 0) this.options.arrived?.(rows);
  }

  private matches(item: T, filter: string): boolean {
    if (filter === '' || !this.options.searched) return true;
    return this.options.searched(item).some((text) => text.toLowerCase().includes(filter));
  }

  private nodeOf(item: T): N {
    const key = this.options.keyOf(item);
    const node = this.nodes.get(key) ?? this.options.toNode(item, this);
    this.nodes.set(key, node);
    return node;
  }

  private lastRows(shown: number): readonly TreeNode[] {
    const { items, hasMore, failure } = this.listing;
    const rows: TreeNode[] = [];
    if (items.length === 0 && !hasMore) rows.push(new NoteNode(this, this.options.emptyNote));
    else if (shown === 0)
      rows.push(
        new NoteNode(this, vscode.l10n.t('Nothing among {0} matches', countText(items.length, hasMore))),
      );
    if (failure) rows.push(new ErrorNode(this, failure.error, async () => void (await this.loadMore())));
    else if (hasMore) rows.push(new LoadMoreNode(this));
    return rows;
  }
}
