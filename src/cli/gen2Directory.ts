import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isGen2File, isGen2Project, gen2Folders } from '../project/gen2/gen2Paths';
import { readGen2Project, type Gen2Project } from '../project/gen2/readGen2Project';
import { isGen1Root, readMatchingFiles } from './projectDirectory';

/**
 * The root of the Gen 2 project that a folder belongs to: the folder itself or the nearest one above it. `undefined`
 * when a Gen 1 project is nearer, or there is none.
 */
export async function findGen2Root(folder: string, cwd: string): Promise<string | undefined> {
  const start = await realpath(resolve(cwd, folder)).catch(() => undefined);
  for (let at = start; at !== undefined; at = at === dirname(at) ? undefined : dirname(at)) {
    if (await isGen1Root(at)) return undefined;
    if (isGen2Project(await scriptsIn(at))) return at;
  }
  return undefined;
}

async function scriptsIn(root: string): Promise<string[]> {
  const namesIn = (folder: string) =>
    readdir(join(root, folder)).then(
      (names) => names.map((name) => `${folder}/${name}`),
      () => [],
    );
  return (await Promise.all(['amplify', 'amplify/auth'].map(namesIn))).flat();
}

/** Reads a Gen 2 project, or a folder that is about to become one. Throws UserError of kind `files`. */
export const readGen2Directory = async (root: string): Promise<Gen2Project> =>
  readGen2Project(await readMatchingFiles(root, gen2Folders, isGen2File));
