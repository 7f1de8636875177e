import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The texts of all files below a folder, by their paths there with `/`. */
export async function filesBelow(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const texts = paths.map(async (file) => [
    path.relative(root, file).replaceAll('\\', '/'),
    await readFile(file, 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}
