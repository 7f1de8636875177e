import * as vscode from 'vscode';
import { UserError } from '../errors';
import { factsTooltip, row } from './row';
import type { TreeNode } from './treeNode';

/** A row in place of what could not be read: the reason, the way out, and another try. The other branches stay. */
export class ErrorNode implements TreeNode {
  readonly id: string;

  constructor(
    /** The branch that failed. Absent for the whole tree. */
    readonly parent: TreeNode | undefined,
    readonly error: unknown,
    /** Forgets the failure, so that the branch reads again. */
    readonly retry: () => Promise<void> | void,
  ) {
    this.id = `${parent?.id ?? ''}/error`;
  }

  item(): vscode.TreeItem {
    const [label, description] = this.text();
    const item = row({
      id: this.id,
      label,
      description,
      icon: 'warning',
      flags: ['failed'],
      spoken: vscode.l10n.t('Error: {0} {1}', label, description),
    });
    item.command = {
      command: 'amplifyAuth.retry',
      title: vscode.l10n.t('Try Again'),
      arguments: [this],
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const [label, description] = this.text();
    return factsTooltip(label, [[vscode.l10n.t('What to do'), description]]);
  }

  private text(): [message: string, resolution: string] {
    return this.error instanceof UserError
      ? [this.error.message, this.error.resolution]
      : [vscode.l10n.t('Something went wrong.'), vscode.l10n.t('The log has the details. Try again.')];
  }
}
