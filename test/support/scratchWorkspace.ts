import { cp, mkdtemp, readFile, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface ScratchWorkspace {
  readonly folder: string;
  remove(): Promise<void>;
}

const workspaces = path.resolve(__dirname, '../../../test/fixtures/workspaces');

/** A copy of `test/fixtures/workspaces/<name>` in a temporary folder of the same name. */
export async function copyWorkspace(name: string): Promise<ScratchWorkspace> {
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'workspace-')));
  const folder = path.join(scratch, name);
  await cp(path.join(workspaces, name), folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) await adapt(path.join(folder, file), folder);
  return { folder, remove: () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Fixtures say `gitignore`, so that our own Git does not obey it, and `/PROJECT` where the CLI writes the folder. */
async function adapt(file: string, folder: string): Promise<void> {
  if (path.basename(file) === 'gitignore') await rename(file, path.join(path.dirname(file), '.gitignore'));
  if (path.basename(file) !== 'local-env-info.json') return;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"/PROJECT', JSON.stringify(folder).slice(0, -1)));
}
