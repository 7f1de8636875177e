import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { appFilePaths } from '../../importFlow/appImport';
import { environmentsSetting } from '../../environments/readEnvironmentSettings';
import type { WizardChoice } from '../../importWizard/wizardChoice';
import type { WizardActions } from '../../importWizard/wizardActions';
import { partsBeforeClients } from '../../importFlow/readingParts';
import { log } from '../../log';
import { logError } from '../../showError';
import { readProject } from '../../project/gen1/readProject';
import { defaultResourceName, resourceNameSuffix } from '../../project/gen1/resourceName';
import { readGen2ProjectAt } from '../../workspace/gen2Projects';
import { showChanges } from '../../workspace/previewPlan';
import { readProjectForCheck } from '../../workspace/readProjectForCheck';
import { readTexts } from '../../workspace/readProjectFiles';
import { openInConsole } from '../openInConsole';
import { accountReader } from './accountReader';
import { explainRule } from './explainRule';
import type { ImportAdapters } from './importAuthQuickPick';
import { importPlaces } from './importPlaces';
import { readBrandings } from './readBrandings';
import { showByHand } from './showByHand';
import { writeWizardImport } from './writeWizardImport';
import type { ResourceRow } from '../../manifest';

export interface WizardAdapters extends ImportAdapters {
  readonly profile: () => string | undefined;
  readonly showInTree: (row: ResourceRow) => Promise<void>;
  /** What an error says of the credentials. */
  readonly report: (error: unknown) => void;
  readonly useProject: WizardActions['useProject'];
  readonly onDidChangeSession: WizardActions['onDidChangeSession'];
  readonly onDidChangeProjects: WizardActions['onDidChangeProjects'];
}

/** What the wizard's page sets in motion, by the same functions that serve the quick picks. */
export function wizardActions(adapters: WizardAdapters): WizardActions {
  const { context, sessions, projects, profile, showInTree, report } = adapters;
  const { useProject, onDidChangeSession, onDidChangeProjects } = adapters;
  const placeIn = ({ projectUri }: WizardChoice) =>
    projectUri === undefined ? undefined : vscode.Uri.parse(projectUri, true);
  /** As soon as there is a place to import to, what is read is read for its environment. */
  const sessionFor = async (choice: WizardChoice) =>
    (await sessions.forPlace(placeIn(choice), choice.userPoolId)).inRegion(choice.region);
  const readerFor = (choice: WizardChoice) => accountReader({ ...adapters, place: placeIn(choice) });
  const suffix = resourceNameSuffix(randomUUID());
  return {
    profile,
    resourceName: (projectName) => defaultResourceName(projectName, suffix),
    reader: () => ({
      projects: () => importPlaces(projects),
      project: async (id) => readProject(await readProjectForCheck(vscode.Uri.parse(id, true))),
      gen2: (id) => readGen2ProjectAt(vscode.Uri.parse(id, true)),
      app: (id) => readTexts(vscode.Uri.parse(id, true), appFilePaths()),
      pool: (choice, signal, onProgress) =>
        readerFor(choice).snapshot(
          choice.region,
          { userPoolId: choice.userPoolId, parts: partsBeforeClients, mfaConfigOnlyIfOn: false },
          signal,
          onProgress,
        ),
      clients: (choice, token, signal, onProgress) =>
        readerFor(choice).userPoolClients(choice.region, choice.userPoolId, token, signal, onProgress),
      facts: async (choice, project, signal) => {
        const { readProjectFacts } = await import('../../aws/readProjectFacts.js');
        return readProjectFacts(await sessionFor(choice), project, signal);
      },
      brandings: async (choice, snapshot, signal, onProgress) =>
        readBrandings(await sessionFor(choice), snapshot, signal, onProgress),
    }),
    write: (wanted) => writeWizardImport(adapters, wanted),
    showByHand,
    preview: (plan, projectUri, title) => showChanges(plan, vscode.Uri.parse(projectUri, true), title),
    explain: (rule) => explainRule(context.extensionUri, rule),
    openConsole: (resource, userPool) => openInConsole({ resource, userPool }),
    openFile: async (projectUri, path) => {
      const file = vscode.Uri.joinPath(vscode.Uri.parse(projectUri, true), path);
      await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside });
    },
    showInTree: (resource, userPool) => showInTree({ resource, userPool }),
    signIn: async () => {
      await vscode.commands.executeCommand('amplifyAuth.signIn');
    },
    chooseProfile: async () => {
      await vscode.commands.executeCommand('amplifyAuth.selectProfile');
    },
    openSettings: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', environmentsSetting);
    },
    chooseUserPool: async (projectUri) => {
      const row = projectUri === undefined ? undefined : { root: vscode.Uri.parse(projectUri, true) };
      await vscode.commands.executeCommand('amplifyAuth.importAuth', row);
    },
    manageTrust: async () => {
      await vscode.commands.executeCommand('workbench.trust.manage');
    },
    showLog: () => log.show(),
    report: (error) => {
      logError(error);
      report(error);
    },
    useProject,
    onDidChangeSession,
    onDidChangeProjects,
  };
}
