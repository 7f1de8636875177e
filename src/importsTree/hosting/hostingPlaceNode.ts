import * as vscode from 'vscode';
import { compareVariables, comparisonText } from '../../ci/compareVariables';
import type { HostingRow } from '../../manifest';
import type { HostingBranchSummary, HostingVariables } from '../../model/hosting';
import { joined, row } from '../../resourceTree/row';
import type { TreeNode } from '../../resourceTree/treeNode';
import type { HostedEnvironment } from './hostingContext';
import { VariableNode } from './variableNode';

/** A branch of an Amplify app, or the variables of the app itself, with what an import needs of them. */
export class HostingPlaceNode implements TreeNode, HostingRow {
  readonly id: string;
  readonly root: vscode.Uri;
  readonly envName: string;

  constructor(
    readonly parent: TreeNode & { readonly root: vscode.Uri },
    readonly hosting: HostingVariables | HostingBranchSummary,
    private readonly app: HostingVariables,
    private readonly environment: HostedEnvironment,
  ) {
    this.id = `${parent.id}/${hosting.branchName ?? ''}`;
    this.root = parent.root;
    this.envName = environment.place.envName;
  }

  item(): vscode.TreeItem {
    const { branchName } = this.hosting;
    const label = branchName ?? vscode.l10n.t('All branches');
    const description = joined(this.builds(), this.verdict());
    return row({
      id: this.id,
      label,
      description,
      icon: branchName === undefined ? 'globe' : 'git-branch',
      flags: ['hostingPlace'],
      state: 'collapsed',
      spoken:
        branchName === undefined
          ? vscode.l10n.t('Variables of the app, {0}', description)
          : vscode.l10n.t('Branch {0}, {1}', branchName, description),
    });
  }

  children(): readonly TreeNode[] {
    const own = this.hosting.environmentVariables;
    return this.variables().map((variable) => {
      const isInherited =
        this.hosting !== this.app && own[variable.name] === undefined && variable.value !== undefined;
      return new VariableNode(this, variable, isInherited ? vscode.l10n.t('from the app') : undefined);
    });
  }

  private variables() {
    const has = { ...this.app.environmentVariables, ...this.hosting.environmentVariables };
    return compareVariables(this.environment.wanted, has);
  }

  private verdict(): string | undefined {
    return this.isOfAnother() ? undefined : comparisonText(this.variables());
  }

  /** Another environment's branch is not to have the ids of this one. */
  private isOfAnother(): boolean {
    const { branchName } = this.hosting;
    if (this.environment.isBranch) return branchName !== undefined && branchName !== this.envName;
    const built = 'envName' in this.hosting ? this.hosting.envName : undefined;
    return built !== undefined && built !== this.envName;
  }

  private builds(): string | undefined {
    const built = 'envName' in this.hosting ? this.hosting.envName : undefined;
    return built === undefined ? undefined : vscode.l10n.t('builds {0}', built);
  }
}
