import * as vscode from 'vscode';
import type { FileFix, RepairFix, ResourceRef } from './compatibility/rule';
import type { WantedAmplifyCommand } from './errors';
import type { HostingVariables } from './model/hosting';
import { withErrors } from './showError';

/** A row of the view "Cognito" as commands get it: the resource it stands for, and the pool that resource is in. */
export interface ResourceRow {
  /** `region` is always there; `name` for whatever has one. */
  readonly resource: ResourceRef & { readonly region: string };
  /** The user pool itself for a pool's row, the pool it belongs to for an app client, a domain or a group. */
  readonly userPool?: { readonly id: string; readonly name: string };
}

/** A user pool with what a quick fix chooses of it. */
export interface ImportRow extends ResourceRow {
  readonly choice: {
    readonly webClientId?: string;
    readonly nativeClientId?: string;
    readonly identityPoolId?: string;
  };
}

/** A row of the view "Workspace Imports" as commands get it. */
export interface ProjectRow {
  /** The project's root: the folder that holds `amplify`. */
  readonly root: vscode.Uri;
  readonly envName?: string;
  /** Gen 1 without it. */
  readonly generation?: 'gen1' | 'gen2';
}

/** A branch of Amplify Hosting, or a whole app, below the environment that it is compared with. */
export interface HostingRow extends ProjectRow {
  readonly envName: string;
  readonly hosting: HostingVariables;
}

/** Every command and what it takes; menus hand over the clicked row and all selected ones. A test holds package.json to this list. */
export interface CommandTypes {
  'amplifyAuth.importAuth': (row?: ResourceRow | ProjectRow | ImportRow) => Promise<void>;
  'amplifyAuth.importAuthQuickPick': (row?: ResourceRow | ProjectRow) => Promise<void>;
  'amplifyAuth.unlinkAuth': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.prepareCi': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.setHostingVariables': (row?: ProjectRow | HostingRow) => Promise<void>;
  'amplifyAuth.refreshImport': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.relinkImport': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.addIdentityPool': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.writeLibraryFiles': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.undoLastImport': () => Promise<void>;
  'amplifyAuth.createGen2Reference': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.grantFunctionAccess': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.selectProfile': () => Promise<void>;
  'amplifyAuth.selectRegion': () => Promise<void>;
  'amplifyAuth.selectEnvironment': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.addEnvironment': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.removeEnvironment': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.copyEnvironment': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.compareEnvironments': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.checkDrift': (row?: ProjectRow) => Promise<void>;
  'amplifyAuth.switchContext': () => Promise<void>;
  'amplifyAuth.signIn': () => Promise<void>;
  'amplifyAuth.refresh': () => Promise<void>;
  'amplifyAuth.filter': () => void;
  'amplifyAuth.clearFilter': () => void;
  'amplifyAuth.findById': (idOrArn?: string) => Promise<void>;
  'amplifyAuth.loadMore': (row?: unknown) => Promise<void>;
  'amplifyAuth.retry': (row?: unknown) => Promise<void>;
  'amplifyAuth.copyId': (clicked?: ResourceRow, selected?: readonly ResourceRow[]) => Promise<void>;
  'amplifyAuth.copyArn': (clicked?: ResourceRow, selected?: readonly ResourceRow[]) => Promise<void>;
  'amplifyAuth.copyName': (clicked?: ResourceRow, selected?: readonly ResourceRow[]) => Promise<void>;
  'amplifyAuth.openInConsole': (row: ResourceRow) => Promise<void>;
  'amplifyAuth.showInCognito': (row: ResourceRow) => Promise<void>;
  'amplifyAuth.openProjectFile': (row: ProjectRow) => Promise<void>;
  'amplifyAuth.refreshImports': () => void;
  'amplifyAuth.writePreviewedFiles': () => void;
  'amplifyAuth.discardPreviewedFiles': () => void;
  /** `uri`: of a settings document; the active one without it. */
  'amplifyAuth.checkAgain': (uri?: vscode.Uri) => Promise<void>;
  'amplifyAuth.openSettings': (row: ResourceRow) => Promise<void>;
  /** Mends what is wrong in a file of the project with this root. */
  'amplifyAuth.applyFileFix': (root: vscode.Uri, fix: FileFix) => Promise<void>;
  /** What can be mended in AWS for a row's resource; without one, for the settings document in the active editor, or a pool that is picked. */
  'amplifyAuth.fix': (row?: ResourceRow) => Promise<void>;
  /** Mends one thing in AWS, after a look at it and a confirmation. */
  'amplifyAuth.repair': (fix: RepairFix) => Promise<void>;
  'amplifyAuth.undoLastRepair': () => Promise<void>;
  'amplifyAuth.applyPreviewedRepair': () => void;
  'amplifyAuth.copyPreviewedRepair': () => Promise<void>;
  'amplifyAuth.explainPreviewedRepair': () => Promise<void>;
  'amplifyAuth.openPreviewedRepair': () => Promise<void>;
  'amplifyAuth.discardPreviewedRepair': () => void;
  'amplifyAuth.explainRule': (rule?: string) => Promise<void>;
  /** `log`: instead of what is selected or asked for. */
  'amplifyAuth.explainError': (log?: string) => Promise<void>;
  /** `wanted`: instead of what is chosen from all commands. */
  'amplifyAuth.runAmplify': (row?: ProjectRow, wanted?: WantedAmplifyCommand) => Promise<void>;
  'amplifyAuth.generatePolicy': (row?: ResourceRow) => Promise<void>;
  'amplifyAuth.testPermissions': (row?: ResourceRow) => Promise<void>;
  'amplifyAuth.showLog': () => void;
}

/** Every setting and its type. A test holds package.json to this list. */
export interface SettingTypes {
  'amplifyAuth.profile': string;
  'amplifyAuth.region': string;
  'amplifyAuth.endpoint': string;
  'amplifyAuth.writeLibraryConfig': boolean;
  'amplifyAuth.fileChecks': 'off' | 'offline' | 'all';
  /** As a person may have typed it: read with `readEnvironmentSettings`. */
  'amplifyAuth.environments': unknown;
  'amplifyAuth.readOnlyAccounts': readonly string[];
  'amplifyAuth.productionAccounts': readonly string[];
  'amplifyAuth.updateUserPools': boolean;
  'amplifyAuth.staleAfterMinutes': number;
}

/** Everything our `when` clauses ask about, besides what VS Code knows. */
export interface ContextTypes {
  'amplifyAuth.cognitoState':
    'unvisited' | 'ready' | 'empty' | 'noCredentials' | 'expired' | 'denied' | 'offline' | 'noRegion';
  'amplifyAuth.importsState': 'unvisited' | 'ready' | 'noFolder' | 'noProject';
  'amplifyAuth.filtered': boolean;
  /** A plan's diff is shown and waits for an answer. */
  'amplifyAuth.previewPending': boolean;
  /** A change in AWS is shown and waits for an answer. */
  'amplifyAuth.repairPending': boolean;
  /** That change may be applied here, not just copied. */
  'amplifyAuth.repairApplicable': boolean;
}

export const cognitoViewId = 'amplifyAuth.cognito';
export const importsViewId = 'amplifyAuth.imports';

/** Registers a command so that whatever it throws meets the user in one place. */
export const registerCommand = <K extends keyof CommandTypes>(
  id: K,
  run: CommandTypes[K],
): vscode.Disposable =>
  vscode.commands.registerCommand(id, withErrors(run as (...args: unknown[]) => unknown));

/** A setting's value where no workspace folder matters. In an untrusted workspace VS Code leaves the workspace's value out. */
export const readSetting = <K extends keyof SettingTypes>(id: K): SettingTypes[K] | undefined =>
  vscode.workspace.getConfiguration().get<SettingTypes[K]>(id);

export const setContext = <K extends keyof ContextTypes>(key: K, value: ContextTypes[K]): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', key, value);
