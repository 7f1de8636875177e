import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Finding } from '../compatibility/rule';
import { readProject } from '../project/gen1/readProject';
import { isGen2File, gen2Folders } from '../project/gen2/gen2Paths';
import type { CliIo } from './cliIo';
import type { CliOptions } from './cliOptions';
import { envOf } from './importCommand';
import { placeFindings, type ReportPlace } from './placeFindings';
import { findProjectRoot, isGen1Root, readMatchingFiles, readProjectDirectory } from './projectDirectory';

/**
 * Where findings stand in the project that a command was run on, as paths from the root of its repository: that is what
 * code scanning counts from. `undefined` for a command without a project.
 */
export async function reportPlaces(
  options: CliOptions,
  io: CliIo,
): Promise<((finding: Finding) => ReportPlace) | undefined> {
  if (!('project' in options) || options.project === undefined) return undefined;
  const root = await findProjectRoot(options.project, io.cwd);
  const isGen1 = await isGen1Root(root);
  const files = isGen1
    ? await readProjectDirectory(root, { withCheckedFiles: true })
    : await readMatchingFiles(root, gen2Folders, isGen2File);
  const environment = envOf('env' in options ? options : {});
  const placeOf = await placeFindings(files, isGen1 ? readProject(files, environment).envName : undefined);
  const prefix = await pathInRepository(root);
  return (finding) => {
    const place = placeOf(finding);
    return { ...place, path: `${prefix}${place.path}` };
  };
}

/** The way from the repository's root to a folder, with `/` at its end; empty for the root, and without a repository. */
async function pathInRepository(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const isRoot = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return at === folder ? '' : `${relative(at, folder).split(sep).join('/')}/`;
    if (at === dirname(at)) return '';
  }
}
