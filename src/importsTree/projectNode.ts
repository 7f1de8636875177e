import * as vscode from 'vscode';
import { listEnvironments, type TrackedEnvironment } from '../environments/listEnvironments';
import type { TrackedCode } from '../environments/trackedCode';
import type { ProjectRow } from '../manifest';
import { amplifyMetaPath } from '../project/gen1/gen1Paths';
import { cloudMetaPath, pushStateOf, type PushState } from '../project/gen1/pushState';
import { readProject } from '../project/gen1/readProject';
import { Branch } from '../resourceTree/branch';
import { factsTooltip, joined, row } from '../resourceTree/row';
import type { TreeNode } from '../resourceTree/treeNode';
import type { WorkspaceProject } from '../workspace/workspaceProject';
import { findText, readProjectFiles } from '../workspace/readProjectFiles';
import { readAnyTracked, readEnvironmentSettingsOf } from '../workspace/trackedProject';
import { EnvironmentNode, type EnvironmentState } from './environmentNode';
import { hostedEnvironment, type HostedEnvironment, type HostingContext } from './hosting/hostingContext';

/** What is known of an environment besides its files. */
export type StateOf = (
  root: vscode.Uri,
  environment: TrackedEnvironment,
) => Pick<EnvironmentState, 'isChosen' | 'findings'>;

/** An Amplify project of the workspace. Its files are read when its row is opened. */
export class ProjectNode extends Branch<HostingContext> implements ProjectRow {
  readonly id: string;
  readonly parent = undefined;
  readonly root: vscode.Uri;
  readonly generation: WorkspaceProject['generation'];
  private project: TrackedCode | undefined;

  constructor(
    context: HostingContext,
    private readonly stateOf: StateOf,
    private readonly found: WorkspaceProject,
  ) {
    super(context);
    this.root = found.root;
    this.generation = found.generation;
    this.id = found.root.toString();
  }

  item(): vscode.TreeItem {
    const { label, generation } = this.found;
    return row({
      id: this.id,
      label,
      description: joined(
        this.project?.projectName === label ? undefined : this.project?.projectName,
        generation === 'gen2' ? 'Gen 2' : undefined,
      ),
      icon: 'folder-library',
      flags: ['project', ...(generation === 'gen2' ? ['gen2'] : [])],
      state: 'expanded',
      spoken: vscode.l10n.t('Amplify project {0}', label),
    });
  }

  tooltip(): vscode.MarkdownString {
    const { label, generation } = this.found;
    return factsTooltip(label, [
      [vscode.l10n.t('Project'), this.project?.projectName],
      [vscode.l10n.t('Generation'), generation === 'gen1' ? 'Gen 1' : 'Gen 2'],
      [vscode.l10n.t('Frontend'), this.project?.generation === 'gen1' ? this.project.frontend : undefined],
      [vscode.l10n.t('Folder'), this.root.fsPath],
    ]);
  }

  protected async read(): Promise<readonly TreeNode[]> {
    // What a person has typed and not saved is what they would see in the editor: show that.
    return this.found.generation === 'gen1' ? this.readGen1() : this.readGen2();
  }

  private async readGen1(): Promise<readonly TreeNode[]> {
    const files = await readProjectFiles(this.root);
    const project = readProject(files);
    this.project = project;
    const cloud = await findText(vscode.Uri.joinPath(this.root, cloudMetaPath), cloudMetaPath);
    const pushState = pushStateOf({ local: files.get(amplifyMetaPath), cloud });
    const environments = listEnvironments(project, await readEnvironmentSettingsOf(this.root));
    return this.nodes(
      environments,
      (environment) => hostedEnvironment(project, environment),
      (environment) => (environment.isCheckedOut ? pushState : undefined),
    );
  }

  private async readGen2(): Promise<readonly TreeNode[]> {
    const { project, environments } = await readAnyTracked(this.root);
    this.project = project;
    return this.nodes(environments, (environment) => hostedEnvironment(project, environment));
  }

  private nodes(
    environments: readonly TrackedEnvironment[],
    hostedOf: (environment: TrackedEnvironment) => HostedEnvironment | undefined,
    pushStateIn: (environment: TrackedEnvironment) => PushState | undefined = () => undefined,
  ): readonly TreeNode[] {
    const othersImport = environments.some(({ auth }) => auth.kind === 'imported');
    return environments.map(
      (environment) =>
        new EnvironmentNode(
          this,
          environment,
          this.context,
          { ...this.stateOf(this.root, environment), othersImport },
          hostedOf(environment),
          pushStateIn(environment),
        ),
    );
  }
}
