import { dirname, join, relative, sep } from 'node:path';
import { exists } from './projectDirectory';

/** The way from the repository's root to a folder, with `/`; empty for the root, `undefined` without a repository. */
export async function pathInRepository(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return relative(at, folder).split(sep).join('/');
    if (at === dirname(at)) return undefined;
  }
}
