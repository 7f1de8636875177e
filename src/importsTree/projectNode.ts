import * as vscode from 'vscode';
import { listEnvironments, type TrackedEnvironment } from '../environments/listEnvironments';
import type { ProjectRow } from '../manifest';
import type { Gen1Project } from '../model/amplifyProject';
import { amplifyMetaPath } from '../project/gen1/gen1Paths';
import { cloudMetaPath, pushStateOf } from '../project/gen1/pushState';
import { readProject } from '../project/gen1/readProject';
import { Branch } from '../resourceTree/branch';
import { factsTooltip, row } from '../resourceTree/row';
import type { TreeNode } from '../resourceTree/treeNode';
import type { WorkspaceProject } from '../workspace/findProjects';
import { findText, readProjectFiles } from '../workspace/readProjectFiles';
import { readEnvironmentSettingsOf } from '../workspace/trackedProject';
import { EnvironmentNode, type EnvironmentState } from './environmentNode';
import { hostedEnvironment, type HostingContext } from './hosting/hostingContext';

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
  private project: Gen1Project | undefined;

  constructor(
    context: HostingContext,
    private readonly stateOf: StateOf,
    private readonly found: WorkspaceProject,
  ) {
    super(context);
    this.root = found.root;
    this.id = found.root.toString();
  }

  item(): vscode.TreeItem {
    const { label } = this.found;
    return row({
      id: this.id,
      label,
      description: this.project?.projectName === label ? undefined : this.project?.projectName,
      icon: 'folder-library',
      flags: ['project'],
      state: 'expanded',
      spoken: vscode.l10n.t('Amplify project {0}', label),
    });
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.found.label, [
      [vscode.l10n.t('Project'), this.project?.projectName],
      [vscode.l10n.t('Generation'), 'Gen 1'],
      [vscode.l10n.t('Frontend'), this.project?.frontend],
      [vscode.l10n.t('Folder'), this.root.fsPath],
    ]);
  }

  protected async read(): Promise<readonly TreeNode[]> {
    // What a person has typed and not saved is what they would see in the editor: show that.
    const files = await readProjectFiles(this.root);
    const project = readProject(files);
    this.project = project;
    const cloud = await findText(vscode.Uri.joinPath(this.root, cloudMetaPath), cloudMetaPath);
    const pushState = pushStateOf({ local: files.get(amplifyMetaPath), cloud });
    const environments = listEnvironments(project, await readEnvironmentSettingsOf(this.root));
    const importing = environments.filter(({ auth }) => auth.kind === 'imported').length;
    return environments.map(
      (environment) =>
        new EnvironmentNode(
          this,
          environment,
          this.context,
          { ...this.stateOf(this.root, environment), othersImport: importing > 0 },
          hostedEnvironment(project, environment.target.name),
          environment.isCheckedOut ? pushState : undefined,
        ),
    );
  }
}
