import type * as vscode from 'vscode';
import { row } from './row';
import type { TreeNode } from './treeNode';

/** A row that says that there is nothing, so that an open branch is never just empty. */
export class NoteNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode,
    private readonly text: string,
  ) {
    this.id = `${parent.id}/note`;
  }

  item(): vscode.TreeItem {
    return row({
      id: this.id,
      label: '',
      description: this.text,
      icon: 'dash',
      flags: ['note'],
      spoken: this.text,
    });
  }
}
