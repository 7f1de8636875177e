/** Where an Amplify Gen 2 project keeps what a check or an import reads. Relative to the project's root, with `/`. */

import { isBuildFile, workflowsFolder } from '../buildFiles';

const patterns: readonly RegExp[] = [
  /^amplify\/(?!(.*\/)?node_modules\/).*(?<!\.d)\.[cm]?[jt]s$/,
  /^(package|amplify_outputs|amplify\/package|amplify\/tsconfig)\.json$/,
  /^(pubspec\.yaml|(settings|build)\.gradle(\.kts)?|Podfile|Package\.swift)$/,
  /^(app\/src\/main\/res\/raw\/amplify_outputs\.json|lib\/amplify_outputs\.dart)$/,
  /^node_modules\/@aws-amplify\/(backend|backend-cli)\/package\.json$/,
];

export const isGen2File = (path: string): boolean =>
  isBuildFile(path) || patterns.some((pattern) => pattern.test(path));

/** The folder that goes with a reference when nothing else is in it. */
export const authFolder = 'amplify/auth';

/** Folders that hold such files, and how deep below them. */
export const gen2Folders: readonly { readonly folder: string; readonly depth: number }[] = [
  { folder: '', depth: 1 },
  { folder: 'amplify', depth: 5 },
  { folder: 'app/src/main/res/raw', depth: 1 },
  { folder: 'lib', depth: 1 },
  { folder: workflowsFolder, depth: 1 },
  { folder: 'node_modules/@aws-amplify/backend', depth: 1 },
  { folder: 'node_modules/@aws-amplify/backend-cli', depth: 1 },
];

/** Whether a folder is the root of a Gen 2 project, by the paths of its files: it has a backend in code. */
export const isGen2Project = (paths: Iterable<string>): boolean =>
  [...paths].some((path) => /^amplify\/(backend|auth\/resource)\.[cm]?[jt]s$/.test(path));
