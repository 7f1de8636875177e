import * as vscode from 'vscode';
import type { UserPool } from '../model/authSnapshot';
import type { UserPoolSummary } from '../model/summaries';
import type { ResourceRow } from '../manifest';
import { UserError } from '../errors';
import { appClientsNode, type AppClientsNode } from './appClientsNode';
import { Branch } from './branch';
import { domainNodes } from './domainNode';
import { groupsNode } from './groupsNode';
import { LinkedIdentityPoolsNode } from './linkedIdentityPoolsNode';
import { settingsUriOf } from './settingsUriOf';
import { factsTooltip, row } from './row';
import type { TreeContext, TreeNode } from './treeNode';
import { userPoolFacts } from './userPoolFacts';

/** A user pool. It is described when its row is opened. */
export class UserPoolNode extends Branch implements ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  readonly userPool: { readonly id: string; readonly name: string };
  readonly appClients: AppClientsNode;
  private pool: UserPool | undefined;

  constructor(
    context: TreeContext,
    readonly parent: TreeNode,
    private readonly summary: UserPoolSummary,
  ) {
    super(context);
    const { Id, Name } = summary;
    this.id = `${parent.id}/${Id}`;
    this.userPool = { id: Id, name: Name };
    this.resource = { type: 'userPool', id: Id, name: Name, region: context.session.region };
    this.appClients = appClientsNode(context, this);
  }

  item(): vscode.TreeItem {
    const { Name, Id } = this.summary;
    return row({
      id: this.id,
      label: Name,
      description: Id,
      icon: 'organization',
      flags: ['userPool', 'id', 'name', 'arn', 'console', 'settings', ...this.context.flagsOf(this)],
      resourceUri: settingsUriOf(this.resource, this.context.session.knownAccountId),
      state: 'collapsed',
      spoken: vscode.l10n.t('User pool {0}, ID {1}', Name, Id),
    });
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.summary.Name, userPoolFacts(this.summary, this.pool));
  }

  override reset(): void {
    super.reset();
    this.pool = undefined;
    this.appClients.reset();
  }

  protected async read(): Promise<readonly TreeNode[]> {
    const domains = await this.readDomains();
    return [
      this.appClients,
      new LinkedIdentityPoolsNode(this.context, this),
      ...domains,
      groupsNode(this.context, this),
    ];
  }

  /** The domain rows, from the pool's description. That it may not be described must not hide the app clients. */
  private async readDomains(): Promise<readonly TreeNode[]> {
    try {
      const { describeUserPool } = await import('../aws/describeUserPool.js');
      const { session, signal } = this.context;
      this.pool = await describeUserPool(session, this.summary.Id, signal);
      return domainNodes(this, this.pool);
    } catch (error) {
      if (!(error instanceof UserError) || error.kind === 'notFound') throw error;
      return [this.failed(error)];
    }
  }
}
