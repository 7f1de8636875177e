import * as l10n from '@vscode/l10n';
import type { HeldSession } from '../aws/awsSession';
import { ownerOf, regionOf } from '../environments/accountOwners';
import {
  listEnvironments,
  type ListOptions,
  type TrackedEnvironment,
} from '../environments/listEnvironments';
import { listGen2Environments } from '../environments/listGen2Environments';
import type { TrackedCode } from '../environments/trackedCode';
import { malformedSettings } from '../environments/malformedSettings';
import {
  environmentSettingsIn,
  environmentsMember,
  environmentsSetting,
  settingsPath,
} from '../environments/readEnvironmentSettings';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import { readProjectOrClone } from '../project/gen1/readClone';
import { libraryFilePaths } from '../project/library/libraryPaths';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { findFolderSettings, type FolderSettings } from './folderSettings';
import { findGen2Root, readGen2Directory } from './gen2Directory';
import { findProjectRoot, readProjectDirectory, readTexts } from './projectDirectory';

/** A project with all its environments. */
export interface TrackedProject<Code extends TrackedCode = TrackedCode> {
  readonly root: string;
  readonly project: Code;
  readonly environments: readonly TrackedEnvironment[];
  readonly settings: FolderSettings;
}

/** Reads a project and its environments, also where none is checked out. Throws UserError of kind `files`. */
export async function readTrackedProject(folder: string, io: CliIo): Promise<TrackedProject> {
  const gen2Root = await findGen2Root(folder, io.cwd);
  if (gen2Root !== undefined) return readGen2(gen2Root);
  const root = await findProjectRoot(folder, io.cwd);
  const own = await readProjectDirectory(root, { withCloudBackend: true });
  const library = await readTexts(root, libraryFilePaths(own));
  const project = readProjectOrClone(new Map([...own, ...library]));
  const settings = await findFolderSettings(root);
  return { root, project, environments: listEnvironments(project, settingsOptions(settings)), settings };
}

async function readGen2(root: string): Promise<TrackedProject> {
  const [project, settings] = await Promise.all([readGen2Directory(root), findFolderSettings(root)]);
  return { root, project, environments: listGen2Environments(project, settingsOptions(settings)), settings };
}

/** What settings know of the project they were found for, as `listEnvironments` takes it. Throws UserError of kind `files`. */
export function settingsOptions({ text, projectPath }: FolderSettings): ListOptions {
  refuseMalformed(text);
  return { settings: environmentSettingsIn(text), ...(projectPath !== undefined && { projectPath }) };
}

/** Nobody is there to see what an editor underlines, and a mistyped account would guard nothing. */
function refuseMalformed(text: string | undefined): void {
  const [first] = malformedSettings(environmentsMember(text));
  if (!first) return;
  const name = [environmentsSetting, first.path].filter(Boolean).join('.');
  throw new UserError(
    l10n.t('"{0}" in {1} cannot be {2}.', name, settingsPath, JSON.stringify(first.value)),
    l10n.t('Mend it, or take it out. VS Code says in that file what each value has to be.'),
    { kind: 'files' },
  );
}

/** The same for what only Gen 1 has. Throws UserError of kind `input`. */
export function ofGen1(tracked: TrackedProject): TrackedProject<Gen1Project> {
  const { project } = tracked;
  if (project.generation === 'gen1') return { ...tracked, project };
  throw new UserError(
    l10n.t(
      'The project "{0}" is of Amplify Gen 2: its branches and sandboxes are made by deploying them.',
      project.projectName,
    ),
    l10n.t('Write what a branch uses into the setting "{0}", or into the code.', environmentsSetting),
    { kind: 'input' },
  );
}

/** The environment of this name. Throws UserError of kind `input`. */
export function findEnvironment(
  { environments }: TrackedProject,
  name: string | undefined,
): TrackedEnvironment {
  const found =
    name === undefined
      ? environments.find(({ isCheckedOut }) => isCheckedOut)
      : (environments.find((one) => one.target.name === name) ??
        environments.find((one) => one.name === name));
  if (found) return found;
  const names = environments.map((one) => one.name).join(', ');
  throw new UserError(
    name === undefined
      ? l10n.t('No environment is checked out, and "--env" names none.')
      : l10n.t('The project has no environment "{0}".', name),
    names === '' ? l10n.t('Run "amplify env add" first.') : l10n.t('Choose one of these: {0}.', names),
    { kind: 'input' },
  );
}

/** Credentials for an environment, in its Region. */
export const openEnvironmentSession = (
  environment: TrackedEnvironment,
  { profile }: { readonly profile?: string },
): Promise<HeldSession> =>
  openCliSession({ region: regionOf(environment), profile, owners: [ownerOf(environment)] });
