import type { Gen1Project } from '../model/amplifyProject';
import type { TrackedValues } from '../model/trackedEnvironment';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { readJsonFile } from '../project/jsonFile';
import { isObject, valueAt } from '../project/jsonValue';
import type { TrackedEnvironment } from './listEnvironments';
import { pickFacts } from './readEnvironmentSettings';
import type { TrackedCode } from './trackedCode';

/** An environment as the rules see it. Values besides the ids only the files of Gen 1 have. */
export function toTrackedValues(code: TrackedCode, environment: TrackedEnvironment): TrackedValues {
  const { name, target, auth, recorded, setting } = environment;
  const isOfFiles = code.generation === 'gen1' && target.kind === 'environment' && auth.kind === 'imported';
  // Code says one thing for all branches, or nothing: what only settings know of one is no contradiction.
  const said =
    code.generation === 'gen1'
      ? setting
      : setting && pickFacts((key) => (recorded[key] === undefined ? undefined : setting[key]));
  const resourceName = isOfFiles ? auth.resourceName : undefined;
  return {
    name,
    envName: target.name,
    ...(resourceName !== undefined && { resourceName }),
    values: isOfFiles ? valuesIn(code, target.name, auth.resourceName) : {},
    recorded,
    ...(said && { setting: said }),
  };
}

function valuesIn({ files }: Gen1Project, envName: string, resourceName: string) {
  const team = readJsonFile(teamProviderInfoPath, files.get(teamProviderInfoPath) ?? '{}');
  const values = valueAt(team, envName, 'categories', 'auth', resourceName);
  return isObject(values) ? values : {};
}
