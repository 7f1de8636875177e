/**
 * Build settings of Amplify Hosting and workflows of GitHub Actions, by path from the project's root. Those of a
 * repository are in its root, which may be above the project.
 */
export const isBuildFile = (path: string): boolean =>
  /^(amplify|(\.\.\/)*\.github\/workflows\/[^/]+)\.ya?ml$/.test(path);

/** Where GitHub looks for workflows, from the root of a repository. */
export const workflowsFolder = '.github/workflows';

export const isWorkflowName = (name: string): boolean => /\.ya?ml$/.test(name);
