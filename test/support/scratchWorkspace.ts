import { cp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from './temporaryFolder';

export interface ScratchWorkspace {
  readonly folder: string;
  readonly remove: () => void;
}

const workspaces = path.resolve(__dirname, '../../../test/fixtures/workspaces');

/** A copy of `test/fixtures/workspaces/<name>` in a temporary folder of the same name. */
export async function copyWorkspace(name: string): Promise<ScratchWorkspace> {
  const scratch = makeTemporaryFolder('workspace');
  const folder = path.join(scratch.path, name);
  await cp(path.join(workspaces, name), folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) await adapt(path.join(folder, file), folder);
  return { folder, remove: scratch.remove };
}

/** Fixtures say `gitignore`, so that our own Git does not obey it, and `/PROJECT` where the CLI writes the folder. */
async function adapt(file: string, folder: string): Promise<void> {
  if (path.basename(file) === 'gitignore') await rename(file, path.join(path.dirname(file), '.gitignore'));
  if (path.basename(file) !== 'local-env-info.json') return;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"/PROJECT', JSON.stringify(folder).slice(0, -1)));
}
