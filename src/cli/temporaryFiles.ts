import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How long a write may take at most, in milliseconds: what is older was left by a run that was killed. */
const longest = 60_000;

/**
 * The name of a temporary file beside the one it replaces, for a rename within one file system. It may hold the native
 * client's secret, so that it is one of those that the Amplify CLI's block in `.gitignore` leaves out: `.secret-*`.
 * `old`: the only copy of a file that goes.
 */
export const temporaryName = (kind: 'new' | 'old'): string =>
  `.secret-import-auth-${kind}-${randomUUID().slice(0, 8)}.tmp`;

/** Removes what killed runs have left in a folder. Never the only copy of a file. */
export function removeStale(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!/^\.secret-import-auth-new-[0-9a-f]{8}\.tmp$/.test(name)) continue;
      const file = join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > longest) rmSync(file, { force: true });
    }
  } catch {
    // No folder yet, or another run was quicker: nothing that keeps this one from writing.
  }
}
