import * as vscode from 'vscode';
import type { UserPool } from '../model/authSnapshot';
import { hostedUiHost } from '../project/hostedUiHost';
import type { ResourceRow } from '../manifest';
import { factsTooltip, row } from './row';
import type { TreeNode } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/** A domain of a user pool's hosted UI: the prefix at Amazon, or the pool's own. */
class DomainNode implements TreeNode, ResourceRow {
  readonly id: string;
  readonly resource: ResourceRow['resource'];
  readonly userPool;

  constructor(
    readonly parent: UserPoolNode,
    private readonly domain: string,
    private readonly isCustom: boolean,
  ) {
    this.id = `${parent.id}/domain/${domain}`;
    this.userPool = parent.userPool;
    this.resource = { type: 'domain', id: domain, region: parent.resource.region };
  }

  item(): vscode.TreeItem {
    const label = this.isCustom ? vscode.l10n.t('Custom domain') : vscode.l10n.t('Domain');
    return row({
      id: this.id,
      label,
      description: this.domain,
      icon: 'link',
      flags: ['domain', 'id', 'console'],
      spoken: `${label} ${this.domain}`,
    });
  }

  tooltip(): vscode.MarkdownString {
    const host = this.isCustom ? this.domain : hostedUiHost(this.domain, this.resource.region);
    return factsTooltip(vscode.l10n.t('Hosted UI domain'), [[vscode.l10n.t('Address'), `https://${host}`]]);
  }
}

/** The domains a user pool's description names. */
export const domainNodes = (parent: UserPoolNode, pool: UserPool): readonly TreeNode[] => [
  ...(pool.Domain ? [new DomainNode(parent, pool.Domain, false)] : []),
  ...(pool.CustomDomain ? [new DomainNode(parent, pool.CustomDomain, true)] : []),
];
