import type { Gen1Project } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import type { ImportChoice, ImportSelection } from '../../model/importSelection';
import { pickKnown } from '../../model/pickKnown';
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

const idKeys = ['userPoolId', 'webClientId', 'nativeClientId', 'identityPoolId'] as const;

/** What `amplify-meta.json` calls the ids and names of an import in team-provider-info.json. */
export const outputNames = {
  userPoolId: 'UserPoolId',
  userPoolName: 'UserPoolName',
  webClientId: 'AppClientIDWeb',
  nativeClientId: 'AppClientID',
  identityPoolId: 'IdentityPoolId',
  identityPoolName: 'IdentityPoolName',
} as const;

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
  const ids = pickKnown(idKeys, (key) => textAt(recorded, key) ?? textAt(output, outputNames[key]));
  const kind = textAt(read(parametersPath(resourceName)), 'authSelections');
  return {
    hasIdentityPool: kind === 'identityPoolAndUserPool' || ids.identityPoolId !== undefined,
    ...ids,
  };
}

/** The ids in an environment's values of an auth resource in team-provider-info.json. */
export const recordedIds = (values: unknown): Partial<ImportChoice> =>
  pickKnown(idKeys, (key) => textAt(values, key));

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
