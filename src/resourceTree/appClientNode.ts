import * as vscode from 'vscode';
import type { UserPoolClient } from '../model/authSnapshot';
import type { UserPoolClientSummary } from '../model/summaries';
import type { ResourceRow } from '../manifest';
import { appClientFacts, appClientSummary } from './appClientFacts';
import { factsTooltip, row } from './row';
import type { TreeContext, TreeNode } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/** An app client of a user pool. */
export class AppClientNode implements TreeNode, ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  readonly userPool;
  private client: UserPoolClient | undefined;

  constructor(
    readonly parent: TreeNode,
    pool: UserPoolNode,
    private readonly summary: UserPoolClientSummary,
    private readonly flags: TreeContext['flagsOf'],
  ) {
    const { ClientId, ClientName } = summary;
    this.id = `${parent.id}/${ClientId}`;
    this.userPool = pool.userPool;
    this.resource = { type: 'userPoolClient', id: ClientId, name: ClientName, region: pool.resource.region };
  }

  /** Takes in what describing the client brought. */
  describe(client: UserPoolClient): void {
    this.client = client;
  }

  item(): vscode.TreeItem {
    const { ClientName, ClientId } = this.summary;
    const facts = this.client && appClientSummary(this.client);
    return row({
      id: this.id,
      label: ClientName,
      description: facts,
      icon: 'key',
      flags: ['userPoolClient', 'id', 'name', 'console', ...this.flags(this)],
      spoken: vscode.l10n.t('App client {0}, ID {1}', ClientName, ClientId) + (facts ? `, ${facts}` : ''),
    });
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.summary.ClientName, appClientFacts(this.summary, this.client));
  }
}
