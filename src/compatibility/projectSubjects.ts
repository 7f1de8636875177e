import type { AuthNeed } from '../model/authNeed';
import type { Gen1Project } from '../model/amplifyProject';
import type { Reading } from '../model/authSnapshot';
import type { Caller } from '../model/caller';
import type { HostingBranch } from '../model/hosting';
import type { ImportSelection } from '../model/importSelection';
import { appOrigins } from '../project/app/appOrigins';
import { appPackages } from '../project/app/appPackages';
import { authNeeds } from '../project/gen1/authNeeds';
import type { CheckInput } from './checkCompatibility';

/** What an edge found out around a project; what it did not is not judged. */
export interface ProjectFacts {
  readonly caller?: Caller;
  /** What categories need that are to be added to the project. */
  readonly plannedNeeds?: readonly AuthNeed[];
  /** The branch of Amplify Hosting that builds the project's environment; `undefined` inside: there is none. */
  readonly hosting?: Reading<HostingBranch | undefined>;
  /** Paths that version control knows, relative to the project's root. */
  readonly trackedFiles?: readonly string[];
}

/**
 * What there is to judge of a project: an import into it, the app that is in it, what its categories need, an import
 * that is there already, and what builds it.
 */
export function projectSubjects(
  project: Gen1Project,
  resourceName: string,
  selection?: ImportSelection,
  { caller, plannedNeeds = [], hosting, trackedFiles }: ProjectFacts = {},
): Omit<CheckInput, 'snapshot'> {
  const { files, accountId } = project;
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  const branch = hosting?.status === 'read' ? hosting.value : undefined;
  const origins = [...appOrigins(files), ...(branch?.origins ?? [])];
  return {
    project: { project, resourceName },
    ...(selection && {
      selection: { selection, libraries: appPackages(files) },
      environment: { project, selection },
      categories: { selection, needs: [...authNeeds(project), ...plannedNeeds] },
      ...(origins.length > 0 && { app: { selection, origins } }),
    }),
    ...(imported && { existingImport: { project, auth: imported, ...(trackedFiles && { trackedFiles }) } }),
    ...(imported && branch && { hosting: { project, auth: imported, branch } }),
    ...(imported && hosting && { unreadable: { hosting } }),
    ...(caller && {
      credentials: { caller, ...(accountId !== undefined && { projectAccountId: accountId }) },
    }),
  };
}
