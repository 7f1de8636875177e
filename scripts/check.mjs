/**
 * The fast gate before a commit: types, lint, format, unused code and unit tests, side by side. Looks again only at what
 * changed since the last run, by what the tools left in `out`; `npm test` looks at everything.
 */
import { spawn } from 'node:child_process';
import { ownTemporaryFiles } from './temporaryFiles.mjs';

const run = (name, command, args) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: false });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (code !== 0 || process.argv.includes('--verbose')) process.stdout.write(output);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      resolve({ code, output });
    });
  });

const npx = (name, ...args) => run(name, process.execPath, [`node_modules/.bin/../${bins[name]}`, ...args]);
const bins = {
  types: 'typescript/bin/tsc',
  media: 'typescript/bin/tsc',
  lint: 'eslint/bin/eslint.js',
  format: 'prettier/bin/prettier.cjs',
  unused: 'knip/bin/knip.js',
  unit: 'mocha/bin/mocha.js',
};

/** The scripts import what is compiled into `out`: without it knip would take that for unused. */
const typesAndWhatNeedsThem = async () => {
  const types = await npx('types', '-b', '.');
  if (types.code !== 0) return [types];
  const [unit, unused] = await Promise.all([npx('unit', 'out/test/unit/**/*.test.js'), npx('unused')]);
  const summary = unit.output.match(/\d+ (passing|pending|failing).*/g);
  if (summary) console.log(`       ${summary.join(', ')}`);
  return [types, unit, unused];
};

const temporary = ownTemporaryFiles();
const results = (
  await Promise.all([
    typesAndWhatNeedsThem(),
    npx('media', '-b', 'media'),
    npx('lint', '.', '--max-warnings', '0', '--cache', '--cache-location', 'out/.eslintcache'),
    npx('format', '--check', '.', '--log-level', 'warn', '--cache', '--cache-location', 'out/.prettiercache'),
  ])
).flat();

const left = temporary.left();
if (left.length > 0) console.log(`FAILED temporary files are left: ${left.join(', ')}`);
temporary.remove();

process.exitCode = left.length > 0 || results.some((result) => result.code !== 0) ? 1 : 0;
