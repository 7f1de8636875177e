import type * as vscode from 'vscode';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { logError } from '../showError';
import type { ProjectIndex } from './findProjects';
import { readAnyTracked } from './trackedProject';

/** An environment of one of the workspace's projects. */
export interface WorkspaceEnvironment {
  readonly root: vscode.Uri;
  /** Of the project. */
  readonly label: string;
  readonly environment: TrackedEnvironment;
}

/** The environments of the workspace's projects, and those that are checked out, by the roots of their projects. */
export interface ProjectEnvironments {
  readonly names: readonly string[];
  readonly checkedOut: ReadonlyMap<string, string>;
  readonly all: readonly WorkspaceEnvironment[];
}

/** Reads the environments of the projects. A project that cannot be read has none: its own row says why. */
export async function readProjectEnvironments(index: ProjectIndex): Promise<ProjectEnvironments> {
  const projects = (await index.all()).map(async ({ root, label }) => {
    try {
      const { environments } = await readAnyTracked(root);
      return { root, label, environments };
    } catch (error) {
      logError(error);
      return undefined;
    }
  });
  const read = (await Promise.all(projects)).filter((project) => project !== undefined);
  const all = read.flatMap(({ root, label, environments }) =>
    environments.map((environment) => ({ root, label, environment })),
  );
  const checkedOut = all.flatMap(({ root, environment: { isCheckedOut, name } }) =>
    isCheckedOut ? [[root.toString(), name] as const] : [],
  );
  return {
    names: [...new Set(all.map(({ environment }) => environment.name))],
    all,
    checkedOut: new Map(checkedOut),
  };
}
