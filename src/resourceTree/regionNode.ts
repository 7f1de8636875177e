import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import { regionNames } from '../model/regions';
import { identityPoolsNode } from './identityPoolsNode';
import { factsTooltip, row } from './row';
import type { TreeContext, TreeNode } from './treeNode';
import { userPoolsNode } from './userPoolsNode';

/** The Region that is browsed: the root of the tree. */
export class RegionNode implements TreeNode {
  readonly id: string;
  readonly parent = undefined;
  readonly userPools;
  readonly identityPools;
  private accountId: string | undefined;

  constructor(private readonly context: TreeContext) {
    this.id = context.session.region;
    this.userPools = userPoolsNode(context, this);
    this.identityPools = identityPoolsNode(context, this);
  }

  item(): vscode.TreeItem {
    const region = this.context.session.region;
    const name = regionNames[region];
    return row({
      id: this.id,
      label: region,
      description: name,
      icon: 'globe',
      flags: ['region'],
      state: 'expanded',
      spoken: vscode.l10n.t('Region {0}', name === undefined ? region : `${region}, ${name}`),
    });
  }

  children(): readonly TreeNode[] {
    return [this.userPools, this.identityPools];
  }

  get session(): AwsSession {
    return this.context.session;
  }

  /** The account the answers come from, once somebody asked for it. The documents of the rows are named by it. */
  showAccount(accountId: string): void {
    this.accountId = accountId;
    this.context.redraw(this.userPools);
    this.context.redraw(this.identityPools);
  }

  tooltip(): vscode.MarkdownString {
    const { region, profile } = this.context.session;
    return factsTooltip(region, [
      [vscode.l10n.t('Name'), regionNames[region]],
      [vscode.l10n.t('Profile'), profile],
      [vscode.l10n.t('Account'), this.accountId],
    ]);
  }
}
