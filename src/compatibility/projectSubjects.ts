import type { Gen1Project } from '../model/amplifyProject';
import type { ImportSelection } from '../model/importSelection';
import { authNeeds } from '../project/gen1/authNeeds';
import type { CheckInput } from './checkCompatibility';

/** What there is to judge of a project: an import into it, what its categories need, and an import that is there already. */
export function projectSubjects(
  project: Gen1Project,
  resourceName: string,
  selection?: ImportSelection,
): Omit<CheckInput, 'snapshot'> {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  return {
    project: { project, resourceName },
    ...(selection && {
      environment: { project, selection },
      categories: { selection, needs: authNeeds(project) },
    }),
    ...(imported && { existingImport: { project, auth: imported } }),
  };
}
