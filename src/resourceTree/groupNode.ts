import * as vscode from 'vscode';
import type { Group } from '../model/authSnapshot';
import type { ResourceRow } from '../manifest';
import { roleName } from './roleName';
import { factsTooltip, joined, row } from './row';
import type { TreeNode } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/** A group of a user pool. */
export class GroupNode implements TreeNode, ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  readonly userPool;

  constructor(
    readonly parent: TreeNode,
    pool: UserPoolNode,
    private readonly group: Group,
  ) {
    this.id = `${parent.id}/${group.GroupName}`;
    this.userPool = pool.userPool;
    this.resource = { type: 'group', id: group.GroupName, region: pool.resource.region };
  }

  item(): vscode.TreeItem {
    const { GroupName, Precedence, RoleArn } = this.group;
    const description = joined(
      Precedence === undefined ? undefined : vscode.l10n.t('precedence {0}', Precedence),
      RoleArn && roleName(RoleArn),
    );
    return row({
      id: this.id,
      label: GroupName,
      description,
      icon: 'tag',
      flags: ['group', 'id', 'console'],
      spoken: vscode.l10n.t('Group {0}', joined(GroupName, description)),
    });
  }

  tooltip(): vscode.MarkdownString {
    const { GroupName, Description, Precedence, RoleArn } = this.group;
    return factsTooltip(GroupName, [
      [vscode.l10n.t('Description'), Description],
      [vscode.l10n.t('Precedence'), Precedence],
      [vscode.l10n.t('Role'), RoleArn],
    ]);
  }
}
