import * as vscode from 'vscode';
import type { DescribedIdentityPool } from '../aws/describeIdentityPool';
import type { IdentityPool, IdentityPoolRoles } from '../model/authSnapshot';
import type { IdentityPoolSummary } from '../model/summaries';
import type { ResourceRow } from '../manifest';
import { Branch } from './branch';
import { providerNodes } from './providerNodes';
import { NoteNode } from './noteNode';
import { readingValue } from './readingValue';
import { RoleNode } from './roleNode';
import { settingsUriOf } from './settingsUriOf';
import { factsTooltip, joined, row } from './row';
import type { TreeContext, TreeNode } from './treeNode';

/** An identity pool. It is described when its row is opened. */
export class IdentityPoolNode extends Branch implements ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  private pool: DescribedIdentityPool | undefined;

  constructor(
    context: TreeContext,
    readonly parent: TreeNode,
    private readonly summary: IdentityPoolSummary,
    /** What the reading that found the pool brought; used until a refresh. */
    private readonly known?: IdentityPool,
  ) {
    super(context);
    const { IdentityPoolId, IdentityPoolName } = summary;
    this.id = `${parent.id}/${IdentityPoolId}`;
    this.resource = {
      type: 'identityPool',
      id: IdentityPoolId,
      name: IdentityPoolName,
      region: context.session.region,
    };
  }

  item(): vscode.TreeItem {
    const { IdentityPoolName, IdentityPoolId } = this.summary;
    const guests = this.pool?.AllowUnauthenticatedIdentities ? vscode.l10n.t('guest access') : undefined;
    return row({
      id: this.id,
      label: IdentityPoolName,
      description: joined(IdentityPoolId, guests),
      icon: 'shield',
      flags: ['identityPool', 'id', 'name', 'arn', 'console', 'settings', ...this.context.flagsOf(this)],
      resourceUri: settingsUriOf(this.resource, this.context.session.knownAccountId),
      state: 'collapsed',
      spoken: vscode.l10n.t('Identity pool {0}, ID {1}', IdentityPoolName, joined(IdentityPoolId, guests)),
    });
  }

  tooltip(): vscode.MarkdownString {
    const { pool, summary } = this;
    return factsTooltip(summary.IdentityPoolName, [
      [vscode.l10n.t('ID'), summary.IdentityPoolId],
      [
        vscode.l10n.t('Guest access'),
        pool && (pool.AllowUnauthenticatedIdentities ? vscode.l10n.t('on') : vscode.l10n.t('off')),
      ],
      [
        vscode.l10n.t('Basic (classic) flow'),
        pool && (pool.AllowClassicFlow ? vscode.l10n.t('on') : vscode.l10n.t('off')),
      ],
      [vscode.l10n.t('Cognito providers'), pool?.CognitoIdentityProviders?.length],
    ]);
  }

  protected async read(): Promise<readonly TreeNode[]> {
    const [pool, roles] = this.known ? [this.known, this.knownRoles(this.known)] : await this.describe();
    this.pool = pool;
    const rows = [...providerNodes(this, pool), ...roles];
    return rows.length > 0 ? rows : [new NoteNode(this, vscode.l10n.t('No providers and no roles'))];
  }

  override reset(): void {
    super.reset();
    this.pool = undefined;
  }

  private async describe(): Promise<[DescribedIdentityPool, readonly TreeNode[]]> {
    const aws = await import('../aws/describeIdentityPool.js');
    const { session, signal } = this.context;
    const id = this.resource.id;
    return Promise.all([
      aws.describeIdentityPool(session, id, signal),
      aws.getIdentityPoolRoles(session, id, signal).then(
        (roles) => this.roleRows(roles),
        (error: unknown) => [this.failed(error)],
      ),
    ]);
  }

  private knownRoles({ roles }: IdentityPool): readonly TreeNode[] {
    try {
      const what = vscode.l10n.t('the roles of "{0}"', this.summary.IdentityPoolName);
      return this.roleRows(readingValue(roles, what));
    } catch (error) {
      return [this.failed(error)];
    }
  }

  private roleRows({ Roles = {} }: IdentityPoolRoles): readonly TreeNode[] {
    return Object.entries(Roles).map(([kind, arn]) => new RoleNode(this, this.resource.region, kind, arn));
  }
}
