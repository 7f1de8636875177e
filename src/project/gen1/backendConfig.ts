import { removeJson, setJson } from '../json';
import { readJsonFile } from '../jsonFile';
import { membersAt } from '../jsonValue';
import type { BackendEntry } from './amplifyMeta';
import { backendConfigPath } from './gen1Paths';
import type { ResourceParameters } from './teamProviderInfo';

/**
 * Adds the resource, and brings the map of parameters up to date: the Amplify CLI rebuilds it from all parameters of
 * the current environment whenever it ends. The file's keys are in alphabetical order; what is not stays as it is.
 */
export function addAuth(
  text: string,
  resourceName: string,
  entry: BackendEntry,
  all: readonly ResourceParameters[],
): string {
  return setParameters(setJson(text, ['auth', resourceName], entry, 'sorted'), all);
}

/**
 * Removes the resource and its parameters. `"auth": {}` stays, as the Amplify CLI leaves it. Without knowing the
 * environment's parameters (`all` undefined) those of other resources stay as they are.
 */
export function removeAuth(
  text: string,
  resourceName: string,
  all: readonly ResourceParameters[] | undefined,
): string {
  const removed = removeJson(text, ['auth', resourceName]);
  if (all) return setParameters(removed, all);
  const own = `AMPLIFY_auth_${resourceName}_`;
  const members = membersAt(readJsonFile(backendConfigPath, text), 'parameters');
  const others = members.filter(([name]) => !name.startsWith(own));
  return others.length === 0
    ? removeJson(removed, ['parameters'])
    : setJson(removed, ['parameters'], Object.fromEntries(others), 'sorted');
}

function setParameters(text: string, all: readonly ResourceParameters[]): string {
  const map = Object.fromEntries(
    all.flatMap(({ category, resourceName, names }) =>
      names.map((name) => [
        `AMPLIFY_${category}_${resourceName}_${name}`,
        { usedBy: [{ category, resourceName }] },
      ]),
    ),
  );
  return Object.keys(map).length === 0
    ? removeJson(text, ['parameters'])
    : setJson(text, ['parameters'], map, 'sorted');
}
