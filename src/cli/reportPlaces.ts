import { posix } from 'node:path';
import type { Finding } from '../compatibility/rule';
import { readProject } from '../project/gen1/readProject';
import type { CliIo } from './cliIo';
import { envOf, type CliOptions } from './cliOptions';
import { placeFindings, type ReportPlace } from './placeFindings';
import { findProjectRoot, isGen1Root } from './projectDirectory';
import { pathInRepository } from './pathInRepository';
import { readGen1ForCheck, readGen2ForCheck } from './readForCheck';

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
  const files = await (isGen1 ? readGen1ForCheck(root) : readGen2ForCheck(root));
  const environment = envOf('env' in options ? options : {});
  const placeOf = await placeFindings(files, isGen1 ? readProject(files, environment).envName : undefined);
  const folder = (await pathInRepository(root)) ?? '';
  return (finding) => {
    const place = placeOf(finding);
    return { ...place, path: posix.join(folder, place.path) };
  };
}
