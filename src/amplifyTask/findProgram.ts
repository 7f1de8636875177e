import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The file that a shell would start for a program's name, on systems other than Windows. A search path that is relative
 * would lead into the project.
 */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
