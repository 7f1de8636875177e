import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in `package.json`, which stands above `dist` and, compiled file by file, above `out/src/cli`. */
export function version(): string {
  for (const folder of ['..', '../../..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(__dirname, folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (name === 'amplify-import-auth' && version) return version;
    } catch {
      continue;
    }
  }
  return '?';
}
