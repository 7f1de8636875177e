import * as vscode from 'vscode';
import {
  listEnvironments,
  type ListOptions,
  type TrackedEnvironment,
} from '../environments/listEnvironments';
import { listGen2Environments } from '../environments/listGen2Environments';
import { planSettings, type EnvironmentPlace } from '../environments/planSettings';
import {
  environmentSettingsIn,
  environmentsSetting,
  readEnvironmentSettings,
  settingsPath,
} from '../environments/readEnvironmentSettings';
import type { TrackedCode } from '../environments/trackedCode';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { FileChange } from '../model/importPlan';
import type { EnvironmentSettings, EnvironmentTarget } from '../model/trackedEnvironment';
import { cloudBackendFolder } from '../project/gen1/gen1Paths';
import { readProjectOrClone } from '../project/gen1/readClone';
import { findFilesBelow } from './fileSystem';
import { isGen2Root, readGen2ProjectAt } from './gen2Projects';
import { pathBelow } from './pathBelow';
import { findText, readProjectFiles, readTexts } from './readProjectFiles';

/** A project of the workspace with all its environments, by its files and the settings of its folder. */
export interface TrackedProject<Code extends TrackedCode = Gen1Project> {
  readonly root: vscode.Uri;
  readonly project: Code;
  readonly environments: readonly TrackedEnvironment[];
  readonly settings: FolderSettings;
}

/** `.vscode/settings.json` of the workspace folder a project is in. */
export interface FolderSettings {
  readonly folder: vscode.Uri;
  /** The project's folder as the setting names it; absent: the workspace folder itself. */
  readonly projectPath?: string;
  readonly text?: string;
}

/** Reads a Gen 1 project and its environments. Throws UserError (kind `files`). */
export async function readTrackedProject(root: vscode.Uri): Promise<TrackedProject> {
  const [files, settings] = await Promise.all([readProjectFiles(root), readFolderSettings(root)]);
  const project = readProjectOrClone(files);
  const environments = listEnvironments(project, optionsOf(root, settings));
  return { root, project, settings, environments };
}

/** Reads a project of either generation and its environments. Throws UserError (kind `files`). */
export async function readAnyTracked(root: vscode.Uri): Promise<TrackedProject<TrackedCode>> {
  if (!(await isGen2Root(root))) return readTrackedProject(root);
  const [project, settings] = await Promise.all([readGen2ProjectAt(root), readFolderSettings(root)]);
  const environments = listGen2Environments(project, optionsOf(root, settings));
  return { root, project, settings, environments };
}

/** The environments that settings know for a project, as `listEnvironments` takes them. */
export const readEnvironmentSettingsOf = async (root: vscode.Uri): Promise<ListOptions> =>
  optionsOf(root, await readFolderSettings(root));

/** The folder's file goes before the window's and the person's settings; it may not be saved, or read by VS Code, yet. */
function optionsOf(root: vscode.Uri, { text, projectPath }: FolderSettings): ListOptions {
  const inWindow = vscode.workspace.getConfiguration(undefined, root).get(environmentsSetting);
  const settings = { ...readEnvironmentSettings(inWindow), ...settingsIn(text) };
  return { settings, ...(projectPath !== undefined && { projectPath }) };
}

/** A file that somebody is typing in says nothing. */
function settingsIn(text: string | undefined): EnvironmentSettings {
  try {
    return environmentSettingsIn(text);
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

/** The project's files with those of the deployed backend, which a checkout of another environment replaces. */
export async function readWithCloudBackend({ root, project }: TrackedProject): Promise<Gen1Project> {
  const below = await findFilesBelow(vscode.Uri.joinPath(root, cloudBackendFolder));
  const texts = await readTexts(
    root,
    below.map((name) => `${cloudBackendFolder}/${name}`),
  );
  return { ...project, files: new Map([...project.files, ...texts]) };
}

/** Reads the settings of the folder a project is in. Throws UserError (kind `files`). */
export async function readFolderSettings(root: vscode.Uri): Promise<FolderSettings> {
  const folder = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  const projectPath = pathBelow(folder, root);
  const text = await findText(vscode.Uri.joinPath(folder, settingsPath), settingsPath);
  return { folder, ...(projectPath !== '' && { projectPath }), ...(text !== undefined && { text }) };
}

/** An environment of a project, as the settings of its folder name it. */
export const placeOf = ({ projectPath }: FolderSettings, target: EnvironmentTarget): EnvironmentPlace => ({
  ...(projectPath !== undefined && { project: projectPath }),
  target,
});

/** What takes over into the settings of the folder what the project's files say of an environment. */
export async function settingsFromFiles(
  root: vscode.Uri,
  envName: string,
): Promise<{ readonly folder: vscode.Uri; readonly change: FileChange }> {
  const { environments, settings } = await readAnyTracked(root);
  const found = environments.find((one) => one.target.name === envName);
  const target = found?.target ?? ({ kind: 'environment', name: envName } as const);
  const { profile: _, ...recorded } = found?.recorded ?? {};
  return {
    folder: settings.folder,
    change: planSettings(settings.text, placeOf(settings, target), recorded),
  };
}
