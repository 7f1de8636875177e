import * as vscode from 'vscode';
import type { HostingVariables } from '../../model/hosting';
import { Branch } from '../../resourceTree/branch';
import { NoteNode } from '../../resourceTree/noteNode';
import { row } from '../../resourceTree/row';
import type { TreeNode } from '../../resourceTree/treeNode';
import { HostingAppNode } from './hostingAppNode';
import type { HostedEnvironment, HostingContext } from './hostingContext';

/** Amplify Hosting below an environment: the app the project names, or all apps of the Region. Read when it is opened. */
export class HostingNode extends Branch<HostingContext> {
  readonly id: string;
  readonly root: vscode.Uri;

  constructor(
    context: HostingContext,
    readonly parent: TreeNode & { readonly root: vscode.Uri },
    private readonly environment: HostedEnvironment,
  ) {
    super(context);
    this.root = parent.root;
    this.id = `${parent.id}/hosting`;
  }

  item(): vscode.TreeItem {
    const label = 'Amplify Hosting';
    return row({ id: this.id, label, icon: 'cloud', flags: ['hosting'], state: 'collapsed', spoken: label });
  }

  protected async read(): Promise<readonly TreeNode[]> {
    const apps = await this.apps();
    if (apps.length === 0)
      return [new NoteNode(this, vscode.l10n.t('No Amplify app in {0}', this.environment.place.region))];
    const isOnly = apps.length === 1;
    return apps.map((app) => new HostingAppNode(this.context, this, app, this.environment, isOnly));
  }

  private async apps(): Promise<readonly HostingVariables[]> {
    const session = await this.context.sessionFor(this.environment.place);
    const { findHostingApps } = await import('../../aws/listHosting.js');
    return findHostingApps(session, this.environment.place.appId);
  }
}
