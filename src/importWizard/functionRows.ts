import type { Gen1Project } from '../model/amplifyProject';
import type { FunctionAccess } from '../model/functionAccess';
import { functionNames } from '../project/gen1/functionAccess/functionPaths';
import { functionNeeds } from '../project/gen1/functionAccess/functionUse';
import type { FunctionRow } from './protocol';

/** The project's functions, what was chosen for each, and what its code does. */
export function functionRows(
  { files }: Pick<Gen1Project, 'files'>,
  chosen: readonly FunctionAccess[] = [],
): FunctionRow[] {
  const needs = functionNeeds(files, '');
  return functionNames(files).map((name) => ({
    name,
    operations: chosen.find(({ functionName }) => functionName === name)?.operations ?? [],
    calls: needs.find(({ functionName }) => functionName === name)?.operations ?? [],
  }));
}
