import * as vscode from 'vscode';
import type { Group } from '../model/authSnapshot';
import { GroupNode } from './groupNode';
import { ListNode } from './listNode';
import type { TreeContext } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/** The groups of a user pool. Their listing leaves nothing out, so that no group is described. */
export const groupsNode = (context: TreeContext, pool: UserPoolNode): ListNode<Group, GroupNode> =>
  new ListNode(context, pool, {
    key: 'groups',
    label: vscode.l10n.t('Groups'),
    icon: 'tag',
    state: 'collapsed',
    emptyNote: vscode.l10n.t('No groups'),
    read: async (nextToken) => {
      const { listGroups } = await import('../aws/listGroups.js');
      return listGroups(context.session, pool.resource.id, { nextToken, signal: context.signal });
    },
    keyOf: (group) => group.GroupName,
    toNode: (group, list) => new GroupNode(list, pool, group),
  });
