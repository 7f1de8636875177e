import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Speaks the language of the terminal where we have it, by the variables every command line program goes by. What
 * programs read (members of the JSON, rule ids, exit codes) is the same in every language.
 */
export function useLanguage(env: Readonly<Record<string, string | undefined>>): void {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language = /^(ja|fr)(?![a-z])/.exec(locale)?.[1];
  if (language === undefined) return;
  // Beside `dist` in the package, and two more up when compiled file by file.
  for (const folder of ['..', '../../..']) {
    try {
      const file = join(__dirname, folder, 'l10n', `bundle.l10n.${language}.json`);
      l10n.config({ contents: readFileSync(file, 'utf8') });
      return;
    } catch {
      continue;
    }
  }
}
