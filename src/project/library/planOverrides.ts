import type { Gen1Project } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import { projectConfigPath } from '../gen1/gen1Paths';
import { readJsonFile } from '../jsonFile';
import { overridesName, overridesText, type LibraryCorrections } from './libraryCorrections';
import { libraryPaths } from './libraryPaths';

/** The module beside `aws-exports.js` that corrects it; none for native apps, which read one file of JSON. */
export function planOverrides(
  { frontend, files }: Pick<Gen1Project, 'frontend' | 'files'>,
  corrections: LibraryCorrections,
): FileChange[] {
  const config = readJsonFile(projectConfigPath, files.get(projectConfigPath) ?? '{}');
  const { awsExports } = libraryPaths(frontend, config);
  if (awsExports === undefined) return [];
  const path = awsExports.replace(/aws-exports\.js$/, overridesName);
  const before = files.get(path);
  const after = overridesText(corrections);
  return after === before ? [] : [{ path, ...(before !== undefined && { before }), after }];
}
