import * as vscode from 'vscode';
import type { UserPoolSummary } from '../model/summaries';
import { ListNode } from './listNode';
import type { TreeContext, TreeNode } from './treeNode';
import { UserPoolNode } from './userPoolNode';

export type UserPoolsNode = ListNode<UserPoolSummary, UserPoolNode>;

/** The user pools of the Region. */
export const userPoolsNode = (context: TreeContext, parent: TreeNode): UserPoolsNode =>
  new ListNode(context, parent, {
    key: 'userPools',
    label: vscode.l10n.t('User pools'),
    icon: 'organization',
    state: 'expanded',
    emptyNote: vscode.l10n.t('No user pools in this Region'),
    read: async (nextToken) => {
      const { listUserPools } = await import('../aws/listUserPools.js');
      return listUserPools(context.session, { nextToken, signal: context.signal });
    },
    keyOf: (pool) => pool.Id,
    searched: (pool) => [pool.Name, pool.Id],
    toNode: (pool, list) => new UserPoolNode(context, list, pool),
  });
