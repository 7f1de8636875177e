import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { checkAgain } from './commands/checkAgain';
import { prepareCi } from './commands/ci/prepareCi';
import { copyArns, copyIds, copyNames } from './commands/copyResource';
import { filterPools } from './commands/filterPools';
import { findById } from './commands/findById';
import { changeImport } from './commands/importAuth/changeImport';
import { explainRule } from './commands/importAuth/explainRule';
import { grantFunctionAccess } from './commands/importAuth/grantFunctionAccess';
import { importAuth } from './commands/importAuth/importAuth';
import { importAuthQuickPick } from './commands/importAuth/importAuthQuickPick';
import { undoLastImport } from './commands/importAuth/undoLastImport';
import { unlinkAuth } from './commands/importAuth/unlinkAuth';
import { wizardActions, type WizardAdapters } from './commands/importAuth/wizardActions';
import { generatePolicy } from './commands/iamPolicy/generatePolicy';
import { testPermissions } from './commands/iamPolicy/testPermissions';
import { openInConsole } from './commands/openInConsole';
import { openProjectFile } from './commands/openProjectFile';
import { openSettings } from './commands/openSettings';
import { AppliedRepairs } from './commands/repair/appliedRepairs';
import { fix } from './commands/repair/fix';
import {
  answerRepair,
  copyPreviewedRepair,
  explainPreviewedRepair,
  openPreviewedRepair,
} from './commands/repair/previewRepair';
import { repair } from './commands/repair/repair';
import type { Repaired } from './commands/repair/repairAdapters';
import { undoLastRepair } from './commands/repair/undoRepair';
import { selectEnvironment } from './commands/selectEnvironment';
import { selectProfile } from './commands/selectProfile';
import { selectRegion } from './commands/selectRegion';
import { showInCognito } from './commands/showInCognito';
import { signIn } from './commands/signIn';
import { switchContext } from './commands/switchContext';
import { Diagnostics } from './diagnostics/diagnostics';
import { applyFileFix } from './diagnostics/files/applyFileFix';
import { RulePages } from './diagnostics/rulePages';
import { followProjects } from './importsTree/followProjects';
import { ImportsTree } from './importsTree/importsTree';
import { readProjectEnvironments } from './importsTree/projectEnvironments';
import { WizardPanels } from './importWizard/wizardPanels';
import { log } from './log';
import { importsViewId, registerCommand } from './manifest';
import { CognitoView } from './resourceTree/cognitoView';
import { CurrentSession } from './session/currentSession';
import { RegionSessions } from './session/regionSessions';
import { createStatusBarItem } from './session/statusBarItem';
import { ProjectIndex } from './workspace/findProjects';
import { registerCreatedFolders } from './workspace/createdFolders';
import { UndoMemory } from './workspace/undoMemory';
import { registerPreviewDocuments } from './workspace/previewDocuments';
import { answerPreview } from './workspace/previewPlan';
import { registerReportDocuments } from './workspace/reportDocuments';

/** Registers everything at once and waits for nothing: AWS and the disk are asked when someone looks. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

  const session = new CurrentSession(context.workspaceState);
  const cognito = new CognitoView(session);
  const statusBar = createStatusBarItem(session);
  const projects = new ProjectIndex();
  const imports = new ImportsTree(projects);
  const regions = new RegionSessions(session);
  const pages = new RulePages(context.extensionUri);
  const diagnostics = new Diagnostics({ session, regions, projects, pages });
  const environments = async (): Promise<readonly string[]> =>
    (await readProjectEnvironments(projects)).names;
  const importing: WizardAdapters = {
    context,
    projects,
    openSession: () => session.open(),
    undo: new UndoMemory(context.workspaceState),
    profile: () => session.current?.profile ?? session.profile,
    showInTree: (row) => showInCognito(session, cognito, row),
    report: (error) => session.report(error),
    onDidChangeSession: session.onDidChange,
    onDidChangeProjects: imports.onDidChangeTreeData,
  };
  const wizards = new WizardPanels(context.extensionUri, wizardActions(importing));

  const repaired = new vscode.EventEmitter<Repaired>();
  const repairing = {
    sessionIn: (region: string) => regions.in(region),
    applied: new AppliedRepairs(context.workspaceState),
    repaired,
    importing,
    settings: diagnostics.settings,
  };

  context.subscriptions.push(
    log,
    repaired,
    repaired.event(({ plan: { userPoolId }, selects }) => {
      void wizards.repaired(userPoolId, selects);
      diagnostics.repaired(userPoolId);
      cognito.reload();
    }),
    session,
    cognito,
    statusBar,
    projects,
    imports,
    regions,
    diagnostics,
    vscode.window.createTreeView(importsViewId, { treeDataProvider: imports, showCollapseAll: true }),
    followProjects(projects, session, statusBar),
    cognito.onDidChangeVisibility(({ visible }) => visible && statusBar.show()),
    registerCommand('amplifyAuth.selectProfile', () => selectProfile(session)),
    registerCommand('amplifyAuth.selectRegion', () => selectRegion(session, context.globalState)),
    registerCommand('amplifyAuth.selectEnvironment', () => selectEnvironment(session, environments)),
    registerCommand('amplifyAuth.switchContext', () =>
      switchContext(session, context.globalState, environments),
    ),
    registerCommand('amplifyAuth.signIn', () => signIn(session)),
    registerCommand('amplifyAuth.refresh', () => cognito.refresh()),
    registerCommand('amplifyAuth.filter', () => filterPools(cognito)),
    registerCommand('amplifyAuth.clearFilter', () => cognito.setFilter('')),
    registerCommand('amplifyAuth.findById', (idOrArn) => findById(session, cognito, idOrArn)),
    registerCommand('amplifyAuth.loadMore', (row) => cognito.loadMore(row)),
    registerCommand('amplifyAuth.retry', (row) => cognito.retry(row)),
    registerCommand('amplifyAuth.copyId', copyIds),
    registerCommand('amplifyAuth.copyArn', (clicked, selected) => copyArns(session, clicked, selected)),
    registerCommand('amplifyAuth.copyName', copyNames),
    registerCommand('amplifyAuth.openInConsole', openInConsole),
    registerCommand('amplifyAuth.showInCognito', (row) => showInCognito(session, cognito, row)),
    registerCommand('amplifyAuth.openProjectFile', openProjectFile),
    registerCommand('amplifyAuth.refreshImports', () => imports.refresh()),
    registerPreviewDocuments(),
    registerCreatedFolders(),
    wizards,
    registerCommand('amplifyAuth.importAuth', (row) => importAuth(importing, wizards, row)),
    registerCommand('amplifyAuth.importAuthQuickPick', (row) => importAuthQuickPick(importing, row)),
    registerCommand('amplifyAuth.unlinkAuth', (row) => unlinkAuth(importing, row)),
    registerCommand('amplifyAuth.prepareCi', (row) => prepareCi(importing, row)),
    registerCommand('amplifyAuth.refreshImport', (row) => changeImport(importing, 'refresh', row)),
    registerCommand('amplifyAuth.relinkImport', (row) => changeImport(importing, 'relink', row)),
    registerCommand('amplifyAuth.addIdentityPool', (row) => changeImport(importing, 'upgrade', row)),
    registerCommand('amplifyAuth.undoLastImport', () => undoLastImport(importing)),
    registerCommand('amplifyAuth.grantFunctionAccess', (row) => grantFunctionAccess(importing, row)),
    registerCommand('amplifyAuth.writePreviewedFiles', () => answerPreview('write')),
    registerCommand('amplifyAuth.discardPreviewedFiles', () => answerPreview('discard')),
    registerCommand('amplifyAuth.openSettings', (row) => openSettings(regions, diagnostics.settings, row)),
    registerCommand('amplifyAuth.checkAgain', (uri) => checkAgain(diagnostics.settings, uri)),
    registerCommand('amplifyAuth.applyFileFix', (root, fix) => applyFileFix(regions, root, fix)),
    registerCommand('amplifyAuth.fix', (row) => fix(repairing, row)),
    registerCommand('amplifyAuth.repair', (wanted) => repair(repairing, wanted)),
    registerCommand('amplifyAuth.undoLastRepair', () => undoLastRepair(repairing)),
    registerCommand('amplifyAuth.applyPreviewedRepair', () => answerRepair('apply')),
    registerCommand('amplifyAuth.copyPreviewedRepair', copyPreviewedRepair),
    registerCommand('amplifyAuth.explainPreviewedRepair', explainPreviewedRepair),
    registerCommand('amplifyAuth.openPreviewedRepair', openPreviewedRepair),
    registerCommand('amplifyAuth.discardPreviewedRepair', () => answerRepair('discard')),
    registerCommand('amplifyAuth.explainRule', (rule) => explainRule(context.extensionUri, rule)),
    registerReportDocuments(),
    registerCommand('amplifyAuth.generatePolicy', (row) => generatePolicy(() => session.open(), row)),
    registerCommand('amplifyAuth.testPermissions', (row) => testPermissions(() => session.open(), row)),
    registerCommand('amplifyAuth.showLog', () => log.show()),
  );
}
