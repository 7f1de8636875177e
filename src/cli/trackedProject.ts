import * as l10n from '@vscode/l10n';
import type { AwsSession } from '../aws/awsSession';
import { listEnvironments, type TrackedEnvironment } from '../environments/listEnvironments';
import { environmentSettingsIn, settingsPath } from '../environments/readEnvironmentSettings';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import { readProjectOrClone } from '../project/gen1/readClone';
import { libraryFilePaths } from '../project/library/libraryPaths';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { findProjectRoot, readProjectDirectory, readTexts } from './projectDirectory';

/** A Gen 1 project with all its environments. */
export interface TrackedProject {
  readonly root: string;
  readonly project: Gen1Project;
  readonly environments: readonly TrackedEnvironment[];
  /** The text of `.vscode/settings.json` in the project's folder. */
  readonly settingsText?: string;
}

/** Reads a project and its environments, also where none is checked out. Throws UserError of kind `files`. */
export async function readTrackedProject(folder: string, io: CliIo): Promise<TrackedProject> {
  const root = await findProjectRoot(folder, io.cwd);
  const own = await readProjectDirectory(root, { withCloudBackend: true });
  const library = await readTexts(root, libraryFilePaths(own));
  const settingsText = (await readTexts(root, [settingsPath])).get(settingsPath);
  const project = readProjectOrClone(new Map([...own, ...library]));
  const settings = environmentSettingsIn(settingsText);
  return {
    root,
    project,
    environments: listEnvironments(project, { settings }),
    ...(settingsText !== undefined && { settingsText }),
  };
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

/**
 * Credentials for an environment: those that were asked for, or the process has, else those of the environment's own
 * profile. They ask nothing of another account than the environment's.
 */
export async function openEnvironmentSession(
  { name, facts }: TrackedEnvironment,
  { profile }: { readonly profile?: string },
): Promise<AwsSession> {
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID } = process.env;
  const own = AWS_PROFILE || AWS_ACCESS_KEY_ID ? undefined : facts.profile;
  const session = await openCliSession({ region: facts.region, profile: profile ?? own });
  return facts.accountId === undefined ? session : session.inAccount(facts.accountId, name);
}
