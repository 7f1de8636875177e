import { ownerOf, ownerOfAny, usersOfPool, type OwningEnvironment } from '../environments/accountOwners';
import { listEnvironments, withSettings } from '../environments/listEnvironments';
import { listGen2Environments } from '../environments/listGen2Environments';
import type { TrackedCode } from '../environments/trackedCode';
import type { AccountOwner } from '../model/accountOwner';
import type { Gen1Project } from '../model/amplifyProject';
import { findFolderSettings } from './folderSettings';
import { settingsOptions } from './trackedProject';

/** The environment that a Gen 1 project was read for, by its files and the settings. */
export async function ownerOfProject(root: string, project: Gen1Project): Promise<AccountOwner> {
  const { envName, accountId } = project;
  const environments = listEnvironments(project, settingsOptions(await findFolderSettings(root)));
  const own = environments.find(({ target }) => target.kind === 'environment' && target.name === envName);
  return ownerOf(own ?? { name: envName, facts: { ...(accountId !== undefined && { accountId }) } });
}

interface Asked {
  readonly userPoolId: string;
  /** The environment that is meant; any of them without it. */
  readonly env?: string | undefined;
}

/**
 * The environments of a folder that a user pool is written into: those of the backend in its code, or what settings know
 * of it; and whoever uses the pool already.
 */
export async function ownersAt(
  root: string,
  code: TrackedCode | undefined,
  { userPoolId, env }: Asked,
): Promise<AccountOwner[]> {
  const options = settingsOptions(await findFolderSettings(root));
  const here = environmentsOf(code, options);
  const meant = here.filter(({ name, target }) => env !== undefined && [name, target.name].includes(env));
  const inSettings = Object.entries(options.settings ?? {}).map(([name, facts]): OwningEnvironment => ({
    name,
    facts,
  }));
  return [
    ownerOfAny(meant.length > 0 ? meant : here),
    ownerOfAny(usersOfPool([...here, ...inSettings], userPoolId)),
  ];
}

function environmentsOf(code: TrackedCode | undefined, options: ReturnType<typeof settingsOptions>) {
  if (code === undefined) return withSettings([], options);
  return code.generation === 'gen1' ? listEnvironments(code, options) : listGen2Environments(code, options);
}
