import type * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import type { ResourceRow } from '../manifest';

/** A row of a tree. Rows are made once and kept until what they show is dropped, so that they can be compared. */
export interface TreeNode {
  /** Unique in the tree, and the same after a refresh: VS Code keeps rows open by it. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  /** How the row looks with what is known now. */
  item(): vscode.TreeItem;
  /** Reads what is below the row, once. A row without it is a leaf. */
  children?(): Promise<readonly TreeNode[]> | readonly TreeNode[];
  /** The facts known of the row; made when the mouse or the keyboard rests on it. Sends no request. */
  tooltip?(): vscode.MarkdownString;
  /** Forgets what was read below the row. */
  reset?(): void;
}

/** What is known of resources besides what AWS says. */
export interface RowMarks {
  flagsOf(row: ResourceRow): readonly string[];
  readonly onDidChange: vscode.Event<void>;
}

/** What rows share from one refresh to the next. */
export interface TreeContext {
  readonly session: AwsSession;
  /** Aborted when the tree is refreshed: answers that come later belong to rows nobody sees. */
  readonly signal: AbortSignal;
  /** What the names and ids of pools must contain, in lower case; empty without a filter. */
  readonly filterText: () => string;
  /** Draws the row, and what is below it, again. */
  readonly redraw: (node: TreeNode) => void;
  /** Words for the menus of a resource's row, after what is known of it now. */
  readonly flagsOf: (row: ResourceRow) => readonly string[];
  /** Takes note of a failure that a row shows: for the log, and for what is known of the credentials. */
  readonly failed: (error: unknown) => void;
}
