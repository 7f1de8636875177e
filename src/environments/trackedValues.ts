import type { Gen1Project } from '../model/amplifyProject';
import type { TrackedValues } from '../model/trackedEnvironment';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { readJsonFile } from '../project/jsonFile';
import { isObject, valueAt } from '../project/jsonValue';
import type { TrackedEnvironment } from './listEnvironments';

/** A Gen 1 environment as the rules see it; `undefined` for a branch or sandbox of Gen 2. */
export function toTrackedValues(
  project: Gen1Project,
  environment: TrackedEnvironment,
): TrackedValues | undefined {
  const { name, target, auth, recorded, setting } = environment;
  if (target.kind !== 'environment') return undefined;
  const team = readJsonFile(teamProviderInfoPath, project.files.get(teamProviderInfoPath) ?? '{}');
  const resourceName = auth.kind === 'imported' ? auth.resourceName : undefined;
  const values =
    resourceName === undefined ? {} : valueAt(team, target.name, 'categories', 'auth', resourceName);
  return {
    name,
    envName: target.name,
    ...(resourceName !== undefined && { resourceName }),
    values: isObject(values) ? values : {},
    recorded,
    ...(setting && { setting }),
  };
}
