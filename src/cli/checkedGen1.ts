import { recordedValues } from '../compatibility/importedEnvironments';
import { projectSubjects } from '../compatibility/projectSubjects';
import type { Gen1Project } from '../model/amplifyProject';
import type { ImportChoice } from '../model/importSelection';
import { readProject } from '../project/gen1/readProject';
import { defaultResourceName } from '../project/gen1/resourceName';
import { textAt } from '../project/jsonValue';
import { ownerOfProject } from './accountOwners';
import type { CheckedProject } from './checkedProject';
import { importTargets, judgeBeforehand } from './judgeImport';
import { envOf, type CheckOptions } from './cliOptions';
import { readGen1ForCheck } from './readForCheck';
import { trackedFiles } from './trackedFiles';

/** A Gen 1 project: about to import the pool, or with an import of it already. Throws UserError of kind `files`. */
export async function checkedGen1(root: string, options: CheckOptions): Promise<CheckedProject> {
  const files = await readGen1ForCheck(root);
  const project = readProject(files, envOf(options));
  const imported = importOf(project, options.userPoolId);
  const resourceName = imported?.resourceName ?? defaultResourceName(project.projectName);
  return {
    targets: importTargets,
    region: project.region,
    owners: [await ownerOfProject(root, project)],
    choice: imported?.choice ?? {},
    judgeBeforehand: (choice) => judgeBeforehand(choice, { project, resourceName, region: options.region }),
    readFacts: async (session, signal) => {
      const { readProjectFacts } = await import('../aws/readProjectFacts.js');
      const [facts, tracked] = await Promise.all([
        readProjectFacts(session, project, signal),
        trackedFiles(root, [...project.files.keys()], signal),
      ]);
      return { ...facts, ...(tracked && { trackedFiles: tracked }) };
    },
    subjects: (selection, facts) => projectSubjects(project, resourceName, selection, facts),
    // An import that is there is no obstacle to itself.
    isWorthSaying: ({ rule }) => !imported || rule !== 'project-has-no-auth',
  };
}

/** The import of this pool that stands in the project's files, and the ids it records. */
function importOf(
  project: Gen1Project,
  userPoolId: string,
): { readonly resourceName: string; readonly choice: Partial<ImportChoice> } | undefined {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  if (!imported) return undefined;
  const values = recordedValues(project, imported.resourceName);
  if (values.userPoolId !== userPoolId) return undefined;
  const ids = (['webClientId', 'nativeClientId', 'identityPoolId'] as const).flatMap((key) => {
    const id = textAt(values, key);
    return id === undefined ? [] : [[key, id]];
  });
  return { resourceName: imported.resourceName, choice: Object.fromEntries(ids) as Partial<ImportChoice> };
}
