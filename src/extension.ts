import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerTaskProblemActions } from './amplifyTask/taskProblemActions';
import { registerAmplifyTasks } from './amplifyTask/taskProvider';
import type { CiPlace } from './ci/ciPlace';
import { registerEnvironments } from './commands/environments/registerEnvironments';
import { checkAgain } from './commands/checkAgain';
import { copyArns, copyIds, copyNames } from './commands/copyResource';
import { filterPools } from './commands/filterPools';
import { findById } from './commands/findById';
import { explainRule } from './commands/importAuth/explainRule';
import { registerImports } from './commands/importAuth/registerImports';
import type { WizardAdapters } from './commands/importAuth/wizardActions';
import { openInConsole } from './commands/openInConsole';
import { openProjectFile } from './commands/openProjectFile';
import { openSettings } from './commands/openSettings';
import { AppliedRepairs } from './commands/repair/appliedRepairs';
import { registerRepairs } from './commands/repair/registerRepairs';
import type { Repaired } from './commands/repair/repairAdapters';
import { isChosen, type WorkspaceEnvironments } from './commands/selectEnvironment';
import { selectProfile } from './commands/selectProfile';
import { selectRegion } from './commands/selectRegion';
import { showInCognito } from './commands/showInCognito';
import { signIn } from './commands/signIn';
import { Diagnostics } from './diagnostics/diagnostics';
import { whileVisible } from './diagnostics/drift/quietInterval';
import { RulePages } from './diagnostics/rulePages';
import { followProjects } from './importsTree/followProjects';
import { ImportsTree } from './importsTree/importsTree';
import { readProjectEnvironments, type WorkspaceEnvironment } from './workspace/projectEnvironments';
import { WizardPanels } from './importWizard/wizardPanels';
import { log } from './log';
import { importsViewId, registerCommand } from './manifest';
import { CognitoView } from './resourceTree/cognitoView';
import { CurrentSession } from './session/currentSession';
import { EnvironmentSessions } from './session/environmentSessions';
import { RegionSessions } from './session/regionSessions';
import { createStatusBarItem } from './session/statusBarItem';
import { ProjectIndex } from './workspace/findProjects';
import { registerCreatedFolders } from './workspace/createdFolders';
import { UndoMemory } from './workspace/undoMemory';
import { registerPreviewDocuments } from './workspace/previewDocuments';
import { registerReportDocuments } from './workspace/reportDocuments';

/**
 * Registers everything at once and waits for nothing: AWS and the disk are asked when someone looks. The rules, the
 * planners and the wizard are most of the extension; commands that need them load them.
 */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

  const session = new CurrentSession(context.workspaceState);
  const statusBar = createStatusBarItem(session);
  const projects = new ProjectIndex();
  const regions = new RegionSessions(session);
  const pages = new RulePages(context.extensionUri);
  const sessions = new EnvironmentSessions(session, projects);
  const sessionFor = ({ envName, ...facts }: CiPlace) => sessions.open({ name: envName, facts });
  const diagnostics = new Diagnostics({ session, regions, projects, pages, sessions });
  const { drift } = diagnostics;
  const cognito = new CognitoView(session, diagnostics.fixable);
  const imports = new ImportsTree(projects, sessionFor, (root, environment) => ({
    isChosen: session.chosenIn(root.toString()) !== undefined && isChosen(session, { root, environment }),
    findings: drift.countOf(root, environment),
  }));
  const importsView = vscode.window.createTreeView(importsViewId, {
    treeDataProvider: imports,
    showCollapseAll: true,
  });
  const environments: WorkspaceEnvironments = async () => (await readProjectEnvironments(projects)).all;
  const importing: WizardAdapters = {
    context,
    projects,
    sessions,
    undo: new UndoMemory(context.workspaceState),
    profile: () => session.current?.profile ?? session.profile,
    showInTree: (row) => showInCognito({ session, sessions }, cognito, row),
    report: (error) => session.report(error),
    useProject: async (root) => {
      const isProject = (await projects.all()).some((one) => one.root.toString() === root);
      if (isProject) session.useProject(root);
    },
    onDidChangeSession: session.onDidChange,
    onDidChangeProjects: imports.onDidChangeTreeData,
  };
  const running = {
    extensionUri: context.extensionUri,
    projects,
    login: () => ({ profile: session.profile, region: session.current?.region ?? session.region }),
  };
  const afterSelection = async (selected: WorkspaceEnvironment | undefined): Promise<void> => {
    if (!selected) return;
    const { offerCheckout } = await import('./commands/environments/checkOutEnvironment.js');
    await offerCheckout(importing, running, selected);
  };
  const wizards = new WizardPanels(context.extensionUri, async () => {
    const { wizardActions } = await import('./commands/importAuth/wizardActions.js');
    return wizardActions(importing);
  });

  const repaired = new vscode.EventEmitter<Repaired>();
  const repairing = {
    sessionIn: (region: string) => regions.in(region),
    sessionForPool: (userPoolId: string, region: string) => sessions.forPool(userPoolId, region),
    applied: new AppliedRepairs(context.workspaceState),
    repaired,
    importing,
    settings: diagnostics.settings,
    fixable: diagnostics.fixable,
  };

  context.subscriptions.push(
    log,
    repaired,
    repaired.event(({ plan: { userPoolId, calls }, selects }) => {
      if (calls.some(({ service }) => service === 'amplify')) imports.refresh();
      void wizards.repaired(userPoolId, selects);
      diagnostics.repaired(userPoolId);
      cognito.reload();
    }),
    session,
    cognito,
    statusBar,
    projects,
    imports,
    diagnostics,
    importsView,
    sessions,
    drift.onDidChange(() => imports.refresh()),
    session.onDidChange((change) => change === 'environment' && imports.refresh()),
    whileVisible(importsView, () => drift.checkAgain()),
    followProjects(projects, session, statusBar, imports.onDidChangeTreeData),
    cognito.onDidChangeVisibility(({ visible }) => visible && statusBar.show()),
    registerCommand('amplifyAuth.selectProfile', () => selectProfile(session)),
    registerCommand('amplifyAuth.selectRegion', () => selectRegion(session, context.globalState)),
    ...registerEnvironments({ importing, session, drift, environments, afterSelection }),
    registerCommand('amplifyAuth.signIn', () => signIn(session)),
    registerCommand('amplifyAuth.refresh', () => cognito.refresh()),
    registerCommand('amplifyAuth.filter', () => filterPools(cognito)),
    registerCommand('amplifyAuth.clearFilter', () => cognito.setFilter('')),
    registerCommand('amplifyAuth.findById', (idOrArn) => findById(session, cognito, idOrArn)),
    registerCommand('amplifyAuth.loadMore', (row) => cognito.loadMore(row)),
    registerCommand('amplifyAuth.retry', (row) => cognito.retry(row)),
    registerCommand('amplifyAuth.copyId', copyIds),
    registerCommand('amplifyAuth.copyArn', (clicked, selected) => copyArns(sessions, clicked, selected)),
    registerCommand('amplifyAuth.copyName', copyNames),
    registerCommand('amplifyAuth.openInConsole', openInConsole),
    registerCommand('amplifyAuth.showInCognito', (row) => showInCognito({ session, sessions }, cognito, row)),
    registerCommand('amplifyAuth.openProjectFile', openProjectFile),
    registerCommand('amplifyAuth.refreshImports', () => imports.refresh()),
    registerPreviewDocuments(),
    registerCreatedFolders(),
    wizards,
    ...registerImports(importing, wizards),
    ...registerRepairs(repairing),
    registerCommand('amplifyAuth.prepareCi', async (row) =>
      (await import('./commands/ci/prepareCi.js')).prepareCi({ ...importing, sessionFor }, row),
    ),
    registerCommand('amplifyAuth.setHostingVariables', async (row) =>
      (await import('./commands/hosting/setHostingVariables.js')).setHostingVariables(
        { ...importing, repairing, sessionFor },
        row,
      ),
    ),
    registerCommand('amplifyAuth.openSettings', (row) => openSettings(regions, diagnostics.settings, row)),
    registerCommand('amplifyAuth.checkAgain', (uri) => checkAgain(diagnostics.settings, uri)),
    registerCommand('amplifyAuth.applyFileFix', async (root, fix) => {
      const { applyFileFix } = await import('./commands/fileFixes/applyFileFix.js');
      await applyFileFix(importing, root, fix);
      void drift.checkKnown();
    }),
    registerCommand('amplifyAuth.explainRule', (rule) => explainRule(context.extensionUri, rule)),
    registerReportDocuments(context.extensionUri),
    registerAmplifyTasks(running),
    registerTaskProblemActions(),
    registerCommand('amplifyAuth.runAmplify', async (row, wanted) =>
      (await import('./commands/runAmplify.js')).runAmplify(running, row, wanted),
    ),
    registerCommand('amplifyAuth.explainError', async (text) =>
      (await import('./commands/explainError.js')).explainError(text),
    ),
    registerCommand('amplifyAuth.generatePolicy', async (row) =>
      (await import('./commands/iamPolicy/generatePolicy.js')).generatePolicy(() => session.open(), row),
    ),
    registerCommand('amplifyAuth.testPermissions', async (row) =>
      (await import('./commands/iamPolicy/testPermissions.js')).testPermissions(() => session.open(), row),
    ),
    registerCommand('amplifyAuth.showLog', () => log.show()),
  );
}
