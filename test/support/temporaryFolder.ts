import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder of a test's own, at its real path. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

const left = new Set<string>();
const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  left.delete(folder);
};
process.once('exit', () => left.forEach(remove));

/** Makes an empty folder among the system's temporary ones. It goes with the process at the latest. */
export function makeTemporaryFolder(name: string, parent = os.tmpdir()): TemporaryFolder {
  const folder = realpathSync(mkdtempSync(path.join(parent, `${name}-`)));
  left.add(folder);
  return { path: folder, remove: () => remove(folder) };
}

/** Variables that let a process, and what it starts, keep temporary files in a folder. */
export const temporaryFilesIn = (folder: string): Readonly<Record<string, string>> => ({
  TMPDIR: folder,
  TMP: folder,
  TEMP: folder,
});
