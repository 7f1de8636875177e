import * as vscode from 'vscode';
import type { HostingBranchSummary, HostingVariables } from '../../model/hosting';
import { Branch } from '../../resourceTree/branch';
import { row } from '../../resourceTree/row';
import type { TreeNode } from '../../resourceTree/treeNode';
import type { HostedEnvironment, HostingContext } from './hostingContext';
import { HostingPlaceNode } from './hostingPlaceNode';

/** An Amplify app with its branches, those that build the environment first. */
export class HostingAppNode extends Branch<HostingContext> {
  readonly id: string;
  readonly root: vscode.Uri;

  constructor(
    context: HostingContext,
    readonly parent: TreeNode & { readonly root: vscode.Uri },
    private readonly app: HostingVariables,
    private readonly environment: HostedEnvironment,
    private readonly isOnly: boolean,
  ) {
    super(context);
    this.root = parent.root;
    this.id = `${parent.id}/${app.appId}`;
  }

  item(): vscode.TreeItem {
    const { appName, appId } = this.app;
    return row({
      id: this.id,
      label: appName,
      description: appId,
      icon: 'package',
      flags: ['hostingApp'],
      state: this.isOnly ? 'expanded' : 'collapsed',
      spoken: vscode.l10n.t('Amplify app {0}', appName),
    });
  }

  protected async read(): Promise<readonly TreeNode[]> {
    const { place } = this.environment;
    const session = await this.context.sessionFor(place);
    const [{ listHostingBranches }, { allPages }] = await Promise.all([
      import('../../aws/listHosting.js'),
      import('../../aws/paging.js'),
    ]);
    const branches = await allPages((nextToken) => listHostingBranches(session, this.app, { nextToken }));
    const rank = ({ envName }: HostingBranchSummary) =>
      envName === place.envName ? 0 : envName === undefined ? 1 : 2;
    return [this.app, ...[...branches].sort((a, b) => rank(a) - rank(b))].map(
      (hosting) => new HostingPlaceNode(this, hosting, this.app, this.environment),
    );
  }
}
