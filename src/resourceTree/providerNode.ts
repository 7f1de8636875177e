import type * as vscode from 'vscode';
import { factsTooltip, row } from './row';
import type { Fact } from './factsTable';
import type { TreeNode } from './treeNode';

/** An identity provider an identity pool trusts. */
export class ProviderNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode,
    private readonly shown: {
      readonly key: string;
      readonly label: string;
      readonly kind: string;
      readonly facts: readonly Fact[];
    },
  ) {
    this.id = `${parent.id}/provider/${shown.key}`;
  }

  item(): vscode.TreeItem {
    const { label, kind } = this.shown;
    return row({
      id: this.id,
      label,
      description: kind,
      icon: 'plug',
      flags: ['provider'],
      spoken: `${kind} ${label}`,
    });
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.shown.label, this.shown.facts);
  }
}
