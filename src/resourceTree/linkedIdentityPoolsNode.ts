import * as vscode from 'vscode';
import { Branch } from './branch';
import { IdentityPoolNode } from './identityPoolNode';
import { NoteNode } from './noteNode';
import { readingValue } from './readingValue';
import { row } from './row';
import type { TreeContext, TreeNode } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/** The identity pools that accept a user pool's tokens. */
export class LinkedIdentityPoolsNode extends Branch {
  readonly id: string;
  private count: number | undefined;

  constructor(
    context: TreeContext,
    readonly parent: UserPoolNode,
  ) {
    super(context);
    this.id = `${parent.id}/identityPools`;
  }

  item(): vscode.TreeItem {
    const label = vscode.l10n.t('Linked identity pools');
    const count = this.count === undefined ? undefined : String(this.count);
    return row({
      id: this.id,
      label,
      description: count,
      icon: 'shield',
      flags: ['list'],
      state: 'collapsed',
      spoken: count === undefined ? label : `${label}, ${count}`,
    });
  }

  protected async read(): Promise<readonly TreeNode[]> {
    const { takeSnapshot } = await import('../aws/takeSnapshot.js');
    const { parts } = await takeSnapshot(this.context.session, {
      userPoolId: this.parent.resource.id,
      parts: ['identityPools'],
      signal: this.context.signal,
    });
    const what = vscode.l10n.t('the identity pools of "{0}"', this.parent.userPool.name);
    const pools = readingValue(parts.identityPools, what);
    this.count = pools.length;
    if (pools.length === 0)
      return [new NoteNode(this, vscode.l10n.t('No identity pool lists this user pool'))];
    return pools.map((pool) => new IdentityPoolNode(this.context, this, pool, pool));
  }
}
