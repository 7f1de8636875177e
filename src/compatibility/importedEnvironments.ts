import type { Gen1Project } from '../model/amplifyProject';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { isObject, membersAt, textAt, type JsonObject } from '../project/jsonValue';
import { projectJson } from './projectJson';

/** What one environment of a project uses of an imported auth resource. */
export interface ImportedEnvironment {
  readonly envName: string;
  readonly resourceName: string;
  readonly region?: string;
  /** The resource's values in team-provider-info.json: `userPoolId`, `webClientId`, `authRoleArn` … */
  readonly values: JsonObject;
}

/** The auth resources of all environments in team-provider-info.json, in the file's order, however incomplete. */
export function importedEnvironments(project: Gen1Project): ImportedEnvironment[] {
  return membersAt(projectJson(project, teamProviderInfoPath)).flatMap(([envName, environment]) => {
    const region = textAt(environment, 'awscloudformation', 'Region');
    return membersAt(environment, 'categories', 'auth').flatMap(([resourceName, values]) =>
      isObject(values) ? [{ envName, resourceName, ...(region !== undefined && { region }), values }] : [],
    );
  });
}

/** What the project's current environment records of an auth resource; nothing when it records none. */
export const recordedValues = (project: Gen1Project, resourceName: string): JsonObject =>
  importedEnvironments(project).find(
    (one) => one.envName === project.envName && one.resourceName === resourceName,
  )?.values ?? {};
