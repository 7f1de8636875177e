import * as l10n from '@vscode/l10n';
import { hostingVariables } from '../compatibility/hostingVariables';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { pickFacts } from '../environments/readEnvironmentSettings';
import type { TrackedCode } from '../environments/trackedCode';
import { UserError } from '../errors';
import { toImportChoice } from '../model/importSelection';
import { knownChoice } from '../project/gen1/environmentParameters';

/**
 * What a build without a person has to be told of an import: the ids of one environment, as variables, files, arguments
 * and snippets. Knows neither VS Code nor AWS.
 */

/** The ids of an environment's import, by the names the Amplify CLI has for them. */
export interface CiValues {
  readonly userPoolId: string;
  readonly webClientId: string;
  /** The web client's where there is but one: the Amplify CLI asks for both. */
  readonly nativeClientId: string;
  readonly identityPoolId?: string;
}

const names = ['userPoolId', 'webClientId', 'nativeClientId', 'identityPoolId'] as const;

/** What settings and files say of an environment's import. Throws UserError when that is not all a build needs. */
export function readCiValues(project: TrackedCode, environment: TrackedEnvironment): CiValues {
  const { name, auth, facts, target } = environment;
  const isImported = auth.kind === 'imported';
  if (!isImported && facts.userPoolId === undefined) throw nothingImported(project, name);
  const recorded =
    project.generation === 'gen1' && isImported
      ? knownChoice(project, { envName: target.name, resourceName: auth.resourceName })
      : { hasIdentityPool: facts.identityPoolId !== undefined };
  // Settings are what somebody wrote down: they win, as everywhere.
  const { hasIdentityPool, ...ids } = { ...recorded, ...pickFacts((key) => facts[key]) };
  const { userPoolId, webClientId, nativeClientId = webClientId, identityPoolId } = ids;
  const known = { userPoolId, webClientId, nativeClientId, identityPoolId };
  const choice = toImportChoice({ ...known, hasIdentityPool });
  if (choice) return choice;
  const needed = names.filter((one) => one !== 'identityPoolId' || hasIdentityPool);
  throw incomplete(
    name,
    needed.filter((one) => known[one] === undefined),
  );
}

/** The values as environment variables by name, in the order in which AWS documents them. */
export const toVariables = (values: CiValues): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[hostingVariables[name], values[name]]])),
  );

/** The argument of `--categories`, with which `amplify init`, `pull` and `env add` ask nothing about the import. */
export function toCategories({ userPoolId, webClientId, nativeClientId, identityPoolId }: CiValues): string {
  return JSON.stringify({ auth: { userPoolId, webClientId, nativeClientId, identityPoolId } });
}

const nothingImported = ({ projectName }: TrackedCode, envName: string): UserError =>
  new UserError(
    l10n.t('The environment "{0}" of the project "{1}" imports no auth.', envName, projectName),
    l10n.t('Import auth there first, or choose another environment.'),
    { kind: 'files' },
  );

const incomplete = (envName: string, missing: readonly string[]): UserError =>
  new UserError(
    l10n.t('The files do not say which {0} the environment "{1}" imports.', missing.join(', '), envName),
    l10n.t('Import auth again in this environment.'),
    { kind: 'files' },
  );
