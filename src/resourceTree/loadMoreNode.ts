import * as vscode from 'vscode';
import { row } from './row';
import type { TreeNode } from './treeNode';

/** A row that reads more of its parent. */
export interface Pageable extends TreeNode {
  /** Reads the next page and returns the first row it brought. */
  loadMore(): Promise<TreeNode | undefined>;
}

/** Whether a row is a list with pages. */
export const isPageable = (node: unknown): node is Pageable =>
  typeof node === 'object' && node !== null && 'loadMore' in node;

/** The last row of a list that has more. The list's own row offers the same as an inline action. */
export class LoadMoreNode implements TreeNode {
  readonly id: string;

  constructor(readonly parent: Pageable) {
    this.id = `${parent.id}/more`;
  }

  item(): vscode.TreeItem {
    const label = vscode.l10n.t('Load more');
    const item = row({ id: this.id, label, icon: 'chevron-down', flags: ['loadMore'], spoken: label });
    item.command = { command: 'amplifyAuth.loadMore', title: label, arguments: [this.parent] };
    return item;
  }
}
