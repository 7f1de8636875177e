/** Files beyond those of an import that a check of a whole project looks at, where they exist. */

import { isBuildFile, workflowsFolder } from '../buildFiles';

const patterns: readonly RegExp[] = [
  /^\.gitignore$/,
  /^package\.json$/,
  /^node_modules\/aws-amplify\/package\.json$/,
  /^(vite|vue)\.config\.[cm]?[jt]s$/,
  /^angular\.json$/,
  /^\.env(\.development)?(\.local)?$/,
  /^([\w.-]+\/)?[\w.-]+\.sh$/,
  /^amplify\/backend\/(storage|api|geo|predictions)\/[^/]+\/(cli-inputs|parameters|[^/]+-parameters)\.json$/,
  /^amplify\/backend\/api\/[^/]+\/schema\.graphql$/,
  /^amplify\/backend\/function\/[^/]+\/[^/]+-cloudformation-template\.json$/,
  /^amplify\/backend\/function\/[^/]+\/function-parameters\.json$/,
  /^amplify\/backend\/function\/[^/]+\/src\/[^/]+\.([cm]?[jt]s|py)$/,
  /^amplify\/backend\/[^/]+\/[^/]+\/(override|cdk-stack)\.ts$/,
];

/** Path relative to the project's root, with `/`. */
export const isCheckedFile = (path: string): boolean =>
  isBuildFile(path) || patterns.some((pattern) => pattern.test(path));

interface CheckedFolder {
  readonly folder: string;
  readonly depth: number;
}

/** Folders in which the resources of other categories say what they need and do. */
export const categoryFolders: readonly CheckedFolder[] = [
  ...['storage', 'api', 'geo', 'predictions', 'custom', 'auth'].map((category) => ({
    folder: `amplify/backend/${category}`,
    depth: 2,
  })),
  { folder: 'amplify/backend/function', depth: 3 },
];

/** Folders that hold such files, and how deep below them; everything else need not be looked at. */
export const checkedFolders: readonly CheckedFolder[] = [
  { folder: '', depth: 1 },
  { folder: 'scripts', depth: 1 },
  { folder: workflowsFolder, depth: 1 },
  { folder: 'node_modules/aws-amplify', depth: 1 },
  ...categoryFolders,
];
