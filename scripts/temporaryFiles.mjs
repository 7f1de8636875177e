import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives this process, and what it starts from now on, a folder of its own for temporary files.
 * `left()`: what is in it; `remove()`: takes it away.
 */
export function ownTemporaryFiles() {
  // Short: a socket's path has at most 103 characters.
  const folder = mkdtempSync(path.join(tmpdir(), 'ia-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  return {
    left: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
