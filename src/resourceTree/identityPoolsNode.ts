import * as vscode from 'vscode';
import type { IdentityPoolSummary } from '../model/summaries';
import { IdentityPoolNode } from './identityPoolNode';
import { ListNode } from './listNode';
import type { TreeContext, TreeNode } from './treeNode';

export type IdentityPoolsNode = ListNode<IdentityPoolSummary, IdentityPoolNode>;

/** The identity pools of the Region, those without a user pool too. */
export const identityPoolsNode = (context: TreeContext, parent: TreeNode): IdentityPoolsNode =>
  new ListNode(context, parent, {
    key: 'identityPools',
    label: vscode.l10n.t('Identity pools'),
    icon: 'shield',
    state: 'collapsed',
    emptyNote: vscode.l10n.t('No identity pools in this Region'),
    read: async (nextToken) => {
      const { listIdentityPools } = await import('../aws/listIdentityPools.js');
      return listIdentityPools(context.session, { nextToken, signal: context.signal });
    },
    keyOf: (pool) => pool.IdentityPoolId,
    searched: (pool) => [pool.IdentityPoolName, pool.IdentityPoolId],
    toNode: (pool, list) => new IdentityPoolNode(context, list, pool),
  });
