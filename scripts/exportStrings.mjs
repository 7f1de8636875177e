/**
 * Collects every string that is shown (`l10n.t`) into `l10n/bundle.l10n.json`, orders the translations like it, takes
 * out what nobody says any more, and lists what is not translated yet.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'l10n');
const read = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const write = (file, value) =>
  writeFileSync(path.join(folder, file), `${JSON.stringify(value, undefined, 2)}\n`);

/** The extension, and its page. */
const sources = ['src', 'media'].flatMap((part) =>
  readdirSync(path.join(root, part), { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      extension: path.extname(file),
      contents: readFileSync(path.join(root, part, file), 'utf8'),
    }))
    // Parsing is what takes long.
    .filter(({ contents }) => contents.includes('l10n.t(')),
);

const found = await getL10nJson(sources);
const english = Object.fromEntries(
  Object.keys(found)
    .sort()
    .map((key) => [key, found[key]]),
);
write('bundle.l10n.json', english);

for (const file of readdirSync(folder).filter((name) => /^bundle\.l10n\.\w+\.json$/.test(name))) {
  const before = read(file);
  const keys = Object.keys(english);
  write(file, Object.fromEntries(keys.filter((key) => key in before).map((key) => [key, before[key]])));
  const missing = keys.filter((key) => !(key in before));
  console.log(`${file}: ${keys.length - missing.length} of ${keys.length} strings`);
  for (const key of missing) console.log(`  missing: ${JSON.stringify(key)}`);
  if (missing.length > 0) process.exitCode = 1;
}
