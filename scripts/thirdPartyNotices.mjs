/**
 * Writes THIRD_PARTY_NOTICES from what the last build put into the VSIX: `npm run notices`. With `--check` it only
 * says whether the file is right.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'THIRD_PARTY_NOTICES');

const intro = `The extension contains the packages below, under the licences printed with them, and in media/schemas/amplify_outputs the
JSON schemas of amplify_outputs.json (aws-amplify/amplify-backend, Apache-2.0), unchanged.

Used by the tests only, and not part of the extension:
- test/fixtures/golden: files that the Amplify CLI (aws-amplify/amplify-cli, Apache-2.0) wrote, recorded as data.
`;

const text = notices();
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('THIRD_PARTY_NOTICES does not match what is bundled: run "npm run notices".');
  process.exitCode = 1;
}

function notices() {
  const byText = new Map();
  for (const folder of bundledPackages()) {
    const { name, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const words = licenceText(folder);
    const key = words ?? `(The package contains no licence text; its licence is ${license}.)`;
    byText.set(key, [...(byText.get(key) ?? []), `${name} (${license})`]);
  }
  const line = '-'.repeat(100);
  const sections = [...byText].map(([words, packages]) => `${line}\n${packages.join('\n')}\n\n${words}\n`);
  return [intro, ...sections].join('\n');
}

function bundledPackages() {
  const { outputs } = JSON.parse(readFileSync(path.join(root, 'out/bundles.json'), 'utf8'));
  const shipped = Object.entries(outputs).filter(([name]) => name !== 'dist/cli.js');
  const inputs = shipped.flatMap(([, output]) => Object.keys(output.inputs));
  const folders = inputs.flatMap((input) => input.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(folders.filter((folder) => folder?.includes('node_modules')))].sort();
}

function licenceText(folder) {
  const name = readdirSync(path.join(root, folder)).find((entry) =>
    /^licen[cs]e(-code)?(\.\w+)?$/i.test(entry),
  );
  const found = name && path.join(root, folder, name);
  return found && existsSync(found) ? readFileSync(found, 'utf8').replaceAll('\r\n', '\n').trim() : undefined;
}
