import type { ProjectFiles } from '../../../model/amplifyProject';
import { readJsonIfValid } from '../../jsonFile';
import { membersAt, textAt } from '../../jsonValue';
import { amplifyMetaPath, backendConfigPath } from '../gen1Paths';

/** Where a function keeps what its access to auth changes. Relative to the project's root, with `/`. */

const folder = (functionName: string): string => `amplify/backend/function/${functionName}`;

export const templatePath = (functionName: string): string =>
  `${folder(functionName)}/${functionName}-cloudformation-template.json`;

/** Templates that a push takes too, and the Amplify CLI's own commands cannot edit. */
export const yamlTemplatePaths = (functionName: string): readonly string[] =>
  ['yaml', 'yml'].map((type) => `${folder(functionName)}/${functionName}-cloudformation-template.${type}`);

export const functionParametersPath = (functionName: string): string =>
  `${folder(functionName)}/function-parameters.json`;

/** The module that lists its variables in a comment: the first of these that exists, as with the Amplify CLI. */
export const sourcePaths = (functionName: string): readonly string[] =>
  ['app.js', 'index.js'].map((name) => `${folder(functionName)}/src/${name}`);

/** The Lambda functions of a project by its own files, in their order; layers and names that lead elsewhere are none. */
export function functionNames(files: ProjectFiles): string[] {
  const names = [amplifyMetaPath, backendConfigPath].flatMap((path) =>
    membersAt(readJsonIfValid(files, path), 'function')
      .filter(([name, one]) => /^[A-Za-z0-9_-]+$/.test(name) && textAt(one, 'service') === 'Lambda')
      .map(([name]) => name),
  );
  return [...new Set(names)];
}

/** The files an edge reads beside those of `gen1FilePaths`, by the project files it has read already. */
export const functionFilePaths = (files: ProjectFiles): string[] =>
  functionNames(files).flatMap((name) => [
    templatePath(name),
    ...yamlTemplatePaths(name),
    functionParametersPath(name),
    ...sourcePaths(name),
  ]);
