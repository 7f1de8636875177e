import type { Gen1Project } from '../../model/amplifyProject';
import type { FilePlan } from '../../model/importPlan';
import { amplifyMetaPath } from '../gen1/gen1Paths';
import { readJsonFile } from '../jsonFile';
import type { LibraryCorrections } from './libraryCorrections';
import { planLibraryConfig } from './planLibraryConfig';
import { planOverrides } from './planOverrides';

/** Where corrections go: into the files, which the next push writes anew, or into a module beside `aws-exports.js`. */
export interface CorrectionsIn {
  readonly kind: 'files' | 'module';
  readonly corrections: LibraryCorrections;
}

/** What the client libraries read, from an import that stands in the project's files. Throws UserError of kind `files`. */
export function planLibraryOfImport(project: Gen1Project, correct?: CorrectionsIn): FilePlan {
  const meta = readJsonFile(amplifyMetaPath, project.files.get(amplifyMetaPath) ?? '{}');
  const changes = [
    ...planLibraryConfig(project, meta, correct?.kind === 'files' ? correct.corrections : undefined),
    ...(correct?.kind === 'module' ? planOverrides(project, correct.corrections) : []),
  ];
  return { kind: 'libraryConfig', changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)), secrets: [] };
}
