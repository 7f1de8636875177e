import type { ProjectFiles } from '../../../model/amplifyProject';
import { readJsonFile } from '../../jsonFile';
import { readFunctionAccess } from './planFunctionAccess';
import { templatePath } from './functionPaths';
import { poolInPolicy } from './functionTemplate';

/**
 * The functions that lose their access when the auth resource is unlinked. `granted`: those to which we gave it, told
 * by a policy that follows the environment; the Amplify CLI's own stop an unlink, as they do there. `all`: those too.
 */
export type AccessToRemove = 'granted' | 'all';

/** Names of the functions whose access an unlink takes away. */
export function removableAccess(
  files: ProjectFiles,
  resourceName: string,
  which: AccessToRemove = 'granted',
): string[] {
  return readFunctionAccess(files, resourceName)
    .filter(({ operations }) => operations.length > 0)
    .map(({ functionName }) => functionName)
    .filter((name) => which === 'all' || isGrantedByUs(files, name, resourceName));
}

function isGrantedByUs(files: ProjectFiles, functionName: string, resourceName: string): boolean {
  const path = templatePath(functionName);
  const text = files.get(path);
  return text !== undefined && poolInPolicy(readJsonFile(path, text), resourceName) === 'parameter';
}
