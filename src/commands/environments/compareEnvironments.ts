import * as vscode from 'vscode';
import type { FileFix, Fix } from '../../compatibility/rule';
import type { DriftChecks } from '../../diagnostics/drift/driftChecks';
import { ComparePanel, type CompareActions, type CompareWay } from '../../environmentsPage/comparePanel';
import { readProjectEnvironments, type WorkspaceEnvironment } from '../../workspace/projectEnvironments';
import type { ProjectRow } from '../../manifest';
import type { CurrentSession } from '../../session/currentSession';
import { readAnyTracked } from '../../workspace/trackedProject';
import { projectRootOf } from '../importAuth/chooseAnyProject';
import { explainRule } from '../importAuth/explainRule';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { showError } from '../../showError';
import { toChosen } from '../selectEnvironment';

/** The open panels, one for each project. */
export class ComparePanels implements vscode.Disposable {
  private readonly open = new Map<string, ComparePanel>();

  constructor(
    private readonly adapters: ImportAdapters,
    private readonly session: CurrentSession,
    private readonly drift: DriftChecks,
    /** Called after an environment was chosen on a page. */
    private readonly selected: (environment: WorkspaceEnvironment) => Promise<void>,
  ) {}

  /** Shows a project's environments side by side: those of the row, or of the project the person picks. */
  async show(row?: ProjectRow): Promise<void> {
    const flow = vscode.l10n.t('Compare Environments');
    const root = await projectRootOf(this.adapters, flow, row);
    if (!root) return;
    const projectId = root.toString();
    const known = this.open.get(projectId);
    if (known) return known.reveal();
    const { project } = await readAnyTracked(root);
    const { extensionUri } = this.adapters.context;
    const panel = new ComparePanel(extensionUri, root, project.projectName, this.actions());
    this.open.set(projectId, panel);
    panel.onDidDispose(() => this.open.delete(projectId));
  }

  dispose(): void {
    for (const panel of this.open.values()) panel.dispose();
  }

  private actions(): CompareActions {
    const { session, drift, adapters } = this;
    return {
      readTracked: readAnyTracked,
      readPools: (tracked, signal) => drift.read(tracked, ({ facts }) => facts, signal),
      chosen: (root) => session.chosenIn(root.toString())?.name,
      onDidChangeChosen: session.onDidChange,
      switchTo: async (root, envName) => {
        const { all } = await readProjectEnvironments(adapters.projects);
        const found = all.find(
          (one) => one.root.toString() === root.toString() && one.environment.name === envName,
        );
        if (!found) return;
        await session.selectEnvironment(root.toString(), toChosen(found.environment));
        // The page goes on meanwhile: the question waits for its answer.
        this.selected(found).catch(showError);
      },
      addEnvironment,
      explain: (rule) => explainRule(adapters.context.extensionUri, rule),
      ways: (finding) => {
        const { rule, resource, fixes = [] } = finding;
        const mending = fixes.flatMap((fix): CompareWay[] => {
          if (fix.kind === 'repair') {
            const run = async () => vscode.commands.executeCommand('amplifyAuth.repair', fix);
            return [{ title: fix.title, run }];
          }
          if (fix.kind === 'refreshImport') {
            const run = async (root: vscode.Uri) =>
              vscode.commands.executeCommand('amplifyAuth.refreshImport', { root });
            return [{ title: fix.title, run }];
          }
          if (!isFileFix(fix)) return [];
          const run = async (root: vscode.Uri) =>
            vscode.commands.executeCommand('amplifyAuth.applyFileFix', root, fix);
          return [{ title: fix.title, run }];
        });
        const importing: CompareWay = {
          title: vscode.l10n.t('Choose what "{0}" imports…', resource.id),
          run: async (root) =>
            vscode.commands.executeCommand('amplifyAuth.addEnvironment', { root, envName: resource.id }),
        };
        return importRules.has(rule) ? [...mending, importing] : mending;
      },
    };
  }
}

/** Those that findings about environments offer. */
const isFileFix = (fix: Fix): fix is FileFix =>
  ['completeEnvironment', 'trackEnvironment', 'refreshOutputs'].includes(fix.kind);

/** Another environment of Gen 1 imports; another branch or sandbox of Gen 2 uses, by the settings, what one uses already. */
async function addEnvironment(root: vscode.Uri): Promise<void> {
  const { project, environments } = await readAnyTracked(root);
  if (project.generation === 'gen1')
    return vscode.commands.executeCommand('amplifyAuth.addEnvironment', { root });
  const envName = environments.find(({ facts }) => facts.userPoolId !== undefined)?.name;
  await (envName === undefined
    ? vscode.commands.executeCommand('amplifyAuth.importAuth', { root })
    : vscode.commands.executeCommand('amplifyAuth.copyEnvironment', { root, envName }));
}

/** What another choice of resources for one of the environments mends. */
const importRules = new Set([
  ...['environments-use-own-pools', 'environments-use-own-roles'],
  ...['environments-all-import', 'region-matches-environment', 'user-pool-exists'],
]);
