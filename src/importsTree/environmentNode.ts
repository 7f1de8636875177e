import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import type { ProjectRow } from '../manifest';
import type { PushState } from '../project/gen1/pushState';
import { factsTooltip, joined, row } from '../resourceTree/row';
import type { TreeNode } from '../resourceTree/treeNode';
import type { HostedEnvironment, HostingContext } from './hosting/hostingContext';
import { HostingNode } from './hosting/hostingNode';
import { importedNodes } from './importedNode';
import type { ProjectNode } from './projectNode';

/** What is known of an environment besides its files. */
export interface EnvironmentState {
  /** Whether it is the one in use. */
  readonly isChosen: boolean;
  /** How many disagreements between files, settings and Cognito were found last. */
  readonly findings: number;
  /** Whether another environment of the project imports. */
  readonly othersImport: boolean;
}

/** Files, settings and Cognito disagree: so often. */
const driftText = (findings: number): string =>
  findings === 1 ? vscode.l10n.t('drifted: 1 finding') : vscode.l10n.t('drifted: {0} findings', findings);

/** An environment of a project, and what it imports. */
export class EnvironmentNode implements TreeNode, ProjectRow {
  readonly id: string;
  readonly root: vscode.Uri;
  readonly envName: string;
  readonly generation: ProjectNode['generation'];
  private hosting: HostingNode | undefined;

  constructor(
    readonly parent: ProjectNode,
    private readonly environment: TrackedEnvironment,
    private readonly context: HostingContext,
    private readonly state: EnvironmentState,
    /** What its build needs; absent when the files do not say all of it. */
    private readonly hosted: HostedEnvironment | undefined,
    /** Of the environment that is checked out; nothing is known of the others. */
    private readonly pushState?: PushState,
  ) {
    this.id = `${parent.id}#${environment.name}`;
    this.root = parent.root;
    this.envName = environment.name;
    this.generation = parent.generation;
  }

  item(): vscode.TreeItem {
    const { name, isCheckedOut, auth } = this.environment;
    const { isChosen, findings } = this.state;
    const isGen2 = this.generation === 'gen2';
    const states = [
      findings === 0 ? undefined : driftText(findings),
      this.pushState && pushStateText(this.pushState),
    ];
    const others = [
      isCheckedOut && !isGen2 ? vscode.l10n.t('checked out') : undefined,
      isChosen ? vscode.l10n.t('in use') : undefined,
    ];
    const isPending = this.pushState !== undefined && this.pushState !== 'pushed';
    return row({
      id: this.id,
      label: name,
      // In a narrow view the end is cut off: what asks for something comes first.
      description: joined(...states, this.authText(), ...others),
      icon: findings > 0 ? 'warning' : 'server-environment',
      // Import and unlink work on the environment that is checked out, as those of the Amplify CLI do.
      flags: [
        ...(isGen2 ? ['environment', 'gen2', auth.kind] : ['environment', auth.kind]),
        ...(isCheckedOut && !isGen2 ? ['current'] : []),
        ...(isPending ? ['pushPending'] : []),
      ],
      state: auth.kind === 'imported' ? 'expanded' : 'leaf',
      spoken: vscode.l10n.t('Environment {0}, {1}', name, joined(this.authText(), ...states, ...others)),
    });
  }

  children(): readonly TreeNode[] {
    const { auth, facts } = this.environment;
    if (auth.kind !== 'imported') return [];
    this.hosting ??= this.hosted && new HostingNode(this.context, this, this.hosted);
    return [...importedNodes(this, auth, facts.region), ...(this.hosting ? [this.hosting] : [])];
  }

  tooltip(): vscode.MarkdownString {
    const { name, auth, facts } = this.environment;
    const needsImport = auth.kind === 'none' && this.state.othersImport;
    return factsTooltip(name, [
      [vscode.l10n.t('Account'), facts.accountId],
      [vscode.l10n.t('Region'), facts.region],
      [vscode.l10n.t('Profile'), facts.profile],
      [
        vscode.l10n.t('Auth resource'),
        auth.kind === 'none' || this.generation === 'gen2' ? undefined : auth.resourceName,
      ],
      ['Auth', this.authText()],
      [
        vscode.l10n.t('Import'),
        needsImport ? vscode.l10n.t('A new or cloned environment has to import by itself.') : undefined,
      ],
      [vscode.l10n.t('Push'), this.pushState && pushStateText(this.pushState)],
    ]);
  }

  private authText(): string {
    const { auth, target } = this.environment;
    switch (auth.kind) {
      case 'imported':
        if (target.kind === 'branch') return vscode.l10n.t('branch, imports by reference');
        if (target.kind === 'sandbox') return vscode.l10n.t('sandbox, imports by reference');
        return vscode.l10n.t('imported as {0}', auth.resourceName);
      case 'managed':
        return vscode.l10n.t('auth managed by Amplify');
      case 'none':
        return vscode.l10n.t('nothing imported');
    }
  }
}

function pushStateText(state: PushState): string {
  switch (state) {
    case 'notPushed':
      return vscode.l10n.t('not pushed');
    case 'pushed':
      return vscode.l10n.t('pushed');
    case 'changed':
      return vscode.l10n.t('changed since the push');
    case 'unlinkPending':
      return vscode.l10n.t('unlinked with the next push');
  }
}
