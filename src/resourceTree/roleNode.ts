import * as vscode from 'vscode';
import type { ResourceRow } from '../manifest';
import { roleName } from './roleName';
import { factsTooltip, row } from './row';
import type { TreeNode } from './treeNode';

/** What AWS calls an identity pool's roles, and what people do. */
const kindText = (kind: string): string => {
  if (kind === 'authenticated') return vscode.l10n.t('authenticated role');
  if (kind === 'unauthenticated') return vscode.l10n.t('unauthenticated role');
  return kind;
};

/** A role an identity pool hands out. */
export class RoleNode implements TreeNode, ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];

  constructor(
    readonly parent: TreeNode,
    region: string,
    private readonly kind: string,
    private readonly arn: string,
  ) {
    this.id = `${parent.id}/role/${kind}`;
    this.resource = { type: 'role', id: arn, name: roleName(arn), region };
  }

  item(): vscode.TreeItem {
    const name = roleName(this.arn);
    const kind = kindText(this.kind);
    return row({
      id: this.id,
      label: name,
      description: kind,
      icon: 'person',
      flags: ['role', 'name', 'arn', 'console'],
      spoken: `${kind} ${name}`,
    });
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(roleName(this.arn), [
      [vscode.l10n.t('Used for'), kindText(this.kind)],
      [vscode.l10n.t('ARN'), this.arn],
    ]);
  }
}
