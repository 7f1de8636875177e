import * as vscode from 'vscode';
import type { EnvironmentImport } from '../environments/listEnvironmentImports';
import type { ProjectRow } from '../manifest';
import { factsTooltip, joined, row } from '../resourceTree/row';
import type { TreeNode } from '../resourceTree/treeNode';
import type { HostedEnvironment, HostingContext } from './hosting/hostingContext';
import { HostingNode } from './hosting/hostingNode';
import { importedNodes } from './importedNode';
import type { ProjectNode } from './projectNode';

/** An environment of a project, and what it imports. */
export class EnvironmentNode implements TreeNode, ProjectRow {
  readonly id: string;
  readonly root: vscode.Uri;
  readonly envName: string;
  private hosting: HostingNode | undefined;

  constructor(
    readonly parent: ProjectNode,
    private readonly environment: EnvironmentImport,
    private readonly context: HostingContext,
    /** What its build needs; absent when the files do not say all of it. */
    private readonly hosted: HostedEnvironment | undefined,
  ) {
    this.id = `${parent.id}#${environment.envName}`;
    this.root = parent.root;
    this.envName = environment.envName;
  }

  item(): vscode.TreeItem {
    const { envName, isCurrent, auth } = this.environment;
    const facts = joined(this.authText(), isCurrent ? vscode.l10n.t('checked out') : undefined);
    return row({
      id: this.id,
      label: envName,
      description: facts,
      icon: 'server-environment',
      // Import and unlink work on the environment that is checked out, as those of the Amplify CLI do.
      flags: ['environment', auth.kind, ...(isCurrent ? ['current'] : [])],
      state: auth.kind === 'imported' ? 'expanded' : 'leaf',
      spoken: vscode.l10n.t('Environment {0}, {1}', envName, facts),
    });
  }

  children(): readonly TreeNode[] {
    const { auth, region } = this.environment;
    if (auth.kind !== 'imported') return [];
    this.hosting ??= this.hosted && new HostingNode(this.context, this, this.hosted);
    return [...importedNodes(this, auth, region), ...(this.hosting ? [this.hosting] : [])];
  }

  tooltip(): vscode.MarkdownString {
    const { envName, region, auth } = this.environment;
    return factsTooltip(envName, [
      [vscode.l10n.t('Region'), region],
      [vscode.l10n.t('Auth resource'), auth.kind === 'none' ? undefined : auth.resourceName],
      ['Auth', this.authText()],
    ]);
  }

  private authText(): string {
    const { auth } = this.environment;
    switch (auth.kind) {
      case 'imported':
        return vscode.l10n.t('imported as {0}', auth.resourceName);
      case 'managed':
        return vscode.l10n.t('auth managed by Amplify');
      case 'none':
        return vscode.l10n.t('nothing imported');
    }
  }
}
