import type { Gen1Project } from '../model/amplifyProject';
import { backendConfigPath } from '../project/gen1/gen1Paths';
import { valueAt, type JsonObject } from '../project/jsonValue';
import { projectJson } from './projectJson';

/** The CloudFormation template of a function of the project. */
export interface FunctionTemplate {
  readonly functionName: string;
  readonly path: string;
  readonly text: string;
  readonly parameters: JsonObject;
  /** Whether backend-config.json names this auth resource in the function's `dependsOn`. */
  readonly dependsOnAuth: boolean;
}

/** The templates among the project's files that are JSON, in their order. */
export function functionTemplates(project: Gen1Project, authResourceName: string): FunctionTemplate[] {
  const config = projectJson(project, backendConfigPath);
  return [...project.files].flatMap(([path, text]) => {
    const [, functionName] =
      /^amplify\/backend\/function\/([^/]+)\/[^/]*-cloudformation-template\.json$/.exec(path) ?? [];
    const template = functionName === undefined ? undefined : projectJson(project, path);
    if (functionName === undefined || template === undefined) return [];
    const dependsOn = valueAt(config, 'function', functionName, 'dependsOn');
    const dependsOnAuth =
      Array.isArray(dependsOn) &&
      dependsOn.some(
        (one) => valueAt(one, 'category') === 'auth' && valueAt(one, 'resourceName') === authResourceName,
      );
    const parameters = valueAt(template, 'Parameters') ?? {};
    return [{ functionName, path, text, parameters: parameters as JsonObject, dependsOnAuth }];
  });
}
