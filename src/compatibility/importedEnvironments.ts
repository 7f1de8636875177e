import type { Gen1Project } from '../model/amplifyProject';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { membersAt, textAt, valueAt, type JsonObject } from '../project/jsonValue';
import { projectJson } from './projectJson';

/** What one environment of a project uses of an imported auth resource. */
export interface ImportedEnvironment {
  readonly envName: string;
  readonly resourceName: string;
  readonly region?: string;
  /** The resource's values in team-provider-info.json: `userPoolId`, `webClientId`, `authRoleArn` … */
  readonly values: JsonObject;
}

/** The environments of team-provider-info.json that use a user pool, in the file's order. */
export function importedEnvironments(project: Gen1Project): ImportedEnvironment[] {
  return membersAt(projectJson(project, teamProviderInfoPath)).flatMap(([envName, environment]) => {
    const region = textAt(environment, 'awscloudformation', 'Region');
    return membersAt(environment, 'categories', 'auth').flatMap(([resourceName, values]) =>
      textAt(values, 'userPoolId') === undefined
        ? []
        : [
            {
              envName,
              resourceName,
              ...(region !== undefined && { region }),
              values: valueAt(values) as JsonObject,
            },
          ],
    );
  });
}
