import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Every file of a project below its folder `amplify`, as text by path with `/`: what a test compares as a whole.
 * `local-env-info.json` names the folder of the copy, and is left out.
 */
export async function readAmplifyFiles(root: string): Promise<Record<string, string>> {
  const entries = await readdir(path.join(root, 'amplify'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'local-env-info.json')
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file): Promise<[string, string]> => [
      path.relative(root, file).replaceAll('\\', '/'),
      await readFile(file, 'utf8'),
    ]);
  return Object.fromEntries(await Promise.all(texts));
}
