import * as vscode from 'vscode';
import type { UserPoolClientSummary } from '../model/summaries';
import { AppClientNode } from './appClientNode';
import { ListNode } from './listNode';
import type { TreeContext } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

export type AppClientsNode = ListNode<UserPoolClientSummary, AppClientNode>;

/** As many as are described at once: the next rows a person looks at need not wait behind sixty requests. */
const batchSize = 8;

/** Describes app clients in batches, top down, and draws each when its facts are there. */
async function describeRows(
  { session, signal, redraw }: TreeContext,
  pool: UserPoolNode,
  nodes: readonly AppClientNode[],
): Promise<void> {
  const { describeUserPoolClient } = await import('../aws/describeUserPoolClient.js');
  const describe = async (node: AppClientNode): Promise<void> => {
    const key = { userPoolId: pool.resource.id, userPoolClientId: node.resource.id };
    node.describe(await describeUserPoolClient(session, key, signal));
    redraw(node);
  };
  for (let start = 0; start < nodes.length && !signal.aborted; start += batchSize)
    await Promise.all(nodes.slice(start, start + batchSize).map(describe));
}

/** The app clients of a user pool: names from the listing at once, their facts as they are described. */
export const appClientsNode = (context: TreeContext, pool: UserPoolNode): AppClientsNode =>
  new ListNode(context, pool, {
    key: 'appClients',
    label: vscode.l10n.t('App clients'),
    icon: 'key',
    state: 'collapsed',
    emptyNote: vscode.l10n.t('No app clients'),
    read: async (nextToken) => {
      const { listUserPoolClients } = await import('../aws/listUserPoolClients.js');
      return listUserPoolClients(context.session, pool.resource.id, {
        nextToken,
        signal: context.signal,
      });
    },
    keyOf: (client) => client.ClientId,
    toNode: (client, list) => new AppClientNode(list, pool, client, context.flagsOf),
    // The rows stand without their facts, so that a refused description is worth a line in the log, not a message.
    arrived: (nodes) => void describeRows(context, pool, nodes).catch(context.failed),
  });
