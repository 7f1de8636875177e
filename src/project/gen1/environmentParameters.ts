import type { Gen1Project } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import type { ImportChoice, ImportSelection, KnownIds } from '../../model/importSelection';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { textAt, valueAt } from '../jsonValue';
import { parametersPath, teamProviderInfoPath } from './gen1Paths';
import { addAuth, toEnvParameters } from './teamProviderInfo';

/** Which auth resource of which environment. */
export interface EnvironmentResource {
  readonly envName: string;
  readonly resourceName: string;
}

export interface KnownChoice extends Partial<ImportChoice> {
  /** Whether the project imports an identity pool too: the same in all environments. */
  readonly hasIdentityPool: boolean;
}

/** What of an environment's import the files say: its own parameters first; for the checked-out one `amplify-meta.json` too. */
export function knownChoice(
  project: Gen1Project,
  { envName, resourceName }: EnvironmentResource,
): KnownChoice {
  const read = (path: string) => readJsonFile(path, project.files.get(path) ?? '{}');
  const recorded = valueAt(read(teamProviderInfoPath), envName, 'categories', 'auth', resourceName);
  const output =
    envName === project.envName
      ? project.auth.find((auth) => auth.resourceName === resourceName)?.output
      : undefined;
  const own = recordedIds(recorded);
  const ids = {
    userPoolId: own.userPoolId ?? textAt(output, 'UserPoolId'),
    webClientId: own.webClientId ?? textAt(output, 'AppClientIDWeb'),
    nativeClientId: own.nativeClientId ?? textAt(output, 'AppClientID'),
    identityPoolId: own.identityPoolId ?? textAt(output, 'IdentityPoolId'),
  };
  const kind = textAt(read(parametersPath(resourceName)), 'authSelections');
  return {
    hasIdentityPool: kind === 'identityPoolAndUserPool' || ids.identityPoolId !== undefined,
    ...Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)),
  };
}

/** The ids in an environment's values of an auth resource in team-provider-info.json. */
export const recordedIds = (values: unknown): KnownIds => ({
  userPoolId: textAt(values, 'userPoolId'),
  webClientId: textAt(values, 'webClientId'),
  nativeClientId: textAt(values, 'nativeClientId'),
  identityPoolId: textAt(values, 'identityPoolId'),
});

/** The change that records an environment's import whole; members nobody knows stay. Throws UserError of kind `files`. */
export function planEnvironment(
  { files, frontend }: Gen1Project,
  { envName, resourceName }: EnvironmentResource,
  selection: ImportSelection,
): FileChange {
  const path = teamProviderInfoPath;
  const before = files.get(path);
  const team = readJsonFile(path, before ?? '{}');
  const old = valueAt(team, envName, 'categories', 'auth', resourceName);
  const after = editJsonFile(path, before ?? '{}', (text) =>
    addAuth(text, { envName, resourceName, old }, toEnvParameters(selection, frontend)),
  );
  return { path, ...(before !== undefined && { before }), after };
}
