import type { Dependant, Gen1Project } from '../../model/amplifyProject';
import { readJsonFile } from '../jsonFile';
import { membersAt, textAt } from '../jsonValue';
import { findDependants } from './findDependants';
import { amplifyMetaPath, backendConfigPath, teamProviderInfoPath } from './gen1Paths';

/** What `team-provider-info.json` says that an environment imports, whether it is checked out or not. */
export function findInTeam(
  team: unknown,
  envName: string,
): { readonly resourceName: string; readonly parameters: unknown } | undefined {
  const found = membersAt(team, envName, 'categories', 'auth').find(
    ([, parameters]) => textAt(parameters, 'userPoolId') !== undefined,
  );
  return found && { resourceName: found[0], parameters: found[1] };
}

/** The environments that are not checked out and import something, in the order of the file. */
export function environmentsImportingElsewhere({ files, envName, envNames }: Gen1Project): string[] {
  const team = readJsonFile(teamProviderInfoPath, files.get(teamProviderInfoPath) ?? '{}');
  return envNames.filter((name) => name !== envName && findInTeam(team, name) !== undefined);
}

/**
 * What depends on auth in every environment: `backend-config.json` is where the Amplify CLI begins when it checks one
 * out; a project without that file has `amplify-meta.json` of the one that is checked out.
 */
export function sharedDependants(
  { files }: Gen1Project,
  resourceName: string,
): { readonly dependants: readonly Dependant[]; readonly analytics: readonly string[] } {
  const path = files.has(backendConfigPath) ? backendConfigPath : amplifyMetaPath;
  const backend = readJsonFile(path, files.get(path) ?? '{}');
  return {
    dependants: findDependants(backend, resourceName),
    analytics: membersAt(backend, 'analytics').map(([name]) => name),
  };
}
