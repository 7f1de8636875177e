import { readProject } from '../project/gen1/readProject';
import { logError } from '../showError';
import type { ProjectIndex } from '../workspace/findProjects';
import { readProjectFiles } from '../workspace/readProjectFiles';

/** The environments of the workspace's projects, and the one that is checked out in the first of them. */
export interface ProjectEnvironments {
  readonly names: readonly string[];
  readonly checkedOut?: string;
}

/** Reads the environments of the projects. A project that cannot be read has none: its own row says why. */
export async function readProjectEnvironments(index: ProjectIndex): Promise<ProjectEnvironments> {
  const projects = (await index.projects()).map(async ({ root }) => {
    try {
      return readProject(await readProjectFiles(root));
    } catch (error) {
      logError(error);
      return undefined;
    }
  });
  const read = (await Promise.all(projects)).filter((project) => project !== undefined);
  const names = new Set(read.flatMap(({ envName, envNames }) => [envName, ...envNames]));
  return { names: [...names], ...(read[0] && { checkedOut: read[0].envName }) };
}
