/**
 * The whole test suite: `npm test`. Static checks and runners, two at a time; the last line adds up all of them.
 * Needs the npm registry the first time (VS Code's server, what `test/third-party` holds) and a browser, which it looks for or installs itself.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildVsix, testVsix } from './buildVsix.mjs';
import { ownTemporaryFiles } from './temporaryFiles.mjs';
import { resultsOf, summary } from './testResults.mjs';

const root = path.resolve(import.meta.dirname, '..');
const resultsFolder = path.join(root, 'out', 'results');
/** No step takes half as long on a slow machine; one that hangs must not take the others' results with it. */
const stepMinutes = 30;
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 5000).unref();
  });

const bins = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  mocha: 'node_modules/mocha/bin/mocha.js',
};
const resultsFile = (name) => path.join(resultsFolder, `${name.replaceAll(' ', '-')}.json`);

/** A tool that is right or wrong: it counts as one test. */
const check = (name, ...args) => ({ name, args });
/** A runner that writes one result for each of its tests. */
const mocha = (name, files, ...args) => ({
  name,
  results: resultsFile(name),
  args: [bins.mocha, files, '--reporter', 'out/test/support/resultsReporter.js', ...args].concat([
    '--reporter-option',
    `output=${resultsFile(name)}`,
  ]),
});
const extension = (version) => ({
  name: `extension ${version}`,
  results: resultsFile(`extension ${version}`),
  args: [
    'out/test/extension/runTests.js',
    '--vscode',
    version,
    '--output',
    resultsFile(`extension ${version}`),
  ],
});

/** A person's minute in a browser: once more, loudly, when the machine was too busy for it. */
const patience = ['--timeout', '120000', '--retries', '1'];
/** Half of what runs in a browser, so that it is not the last to end. */
const wizardSuites = 'out/test/ui/importWizard*.test.js';

const steps = [
  check('lint', bins.eslint, '.', '--max-warnings', '0'),
  mocha('unit', 'out/test/unit/**/*.test.js'),
  mocha('integration', 'out/test/integration/**/*.test.js'),
  mocha('packaging', 'out/test/package/*.test.js'),
  check('types of the web view', bins.tsc, '-p', 'media'),
  check('format', bins.prettier, '--check', '.', '--log-level', 'warn'),
  check('unused code', bins.knip),
  mocha('ui', 'out/test/ui/*.test.js', ...patience, '--ignore', wizardSuites),
  mocha('contract', 'out/test/contract/*.test.js'),
  extension('newest'),
  extension('oldest'),
  mocha('ui wizard', wizardSuites, ...patience),
  mocha('gen2', 'out/test/gen2/*.test.js', '--timeout', '240000'),
  mocha('gen1', 'out/test/gen1/*.test.js', '--timeout', '240000'),
];

rmSync(resultsFolder, { recursive: true, force: true });
const started = Date.now();
const treeBefore = workTree();
const temporary = ownTemporaryFiles();
// See test/support/propertyRuns.ts.
process.env.PROPERTY_RUNS ??= '1';
const results = [
  await run(check('types', bins.tsc, '-p', '.')),
  await step('package', () => buildVsix(testVsix)),
];
if (results.every(({ failed }) => failed.length === 0)) {
  results.push(await step('browser and VS Code', prepareHosts));
  results.push(...(await inParallel(steps, 2)));
}
results.push(await step('work tree is left clean', () => sameTree(treeBefore, workTree())));
results.push(await step('no temporary files are left', nothingLeft));
temporary.remove();
report(results);

/** Fetches what the runners share, so that none of them waits for a download within a test's time. */
async function prepareHosts() {
  const { findBrowser } = await import('../out/test/host/browser.js');
  const { findVsCodeServer } = await import('../out/test/host/vsCodeServer.js');
  const { vsCodeVersions } = await import('../out/test/host/vsCodeVersions.js');
  await findBrowser(console.log);
  for (const version of Object.values(vsCodeVersions)) await findVsCodeServer(version, console.log);
}

async function inParallel(queue, workers) {
  const waiting = [...queue];
  const done = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await run(next));
  };
  await Promise.all(Array.from({ length: workers }, work));
  return done;
}

async function step(name, work) {
  const begun = Date.now();
  try {
    await work();
    return tell(name, begun, [{ title: name, state: 'passed' }], '');
  } catch (error) {
    return tell(name, begun, [{ title: name, state: 'failed', error: error.message }], '');
  }
}

function run({ name, args, results }) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const limit = setTimeout(() => {
      output += `\nStopped after ${stepMinutes} minutes.`;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, stepMinutes * 60_000);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(tell(name, begun, readResults(name, results, code ?? signal, output), output));
    });
  });
}

function readResults(name, file, ended, output) {
  const text = file && existsSync(file) ? readFileSync(file, 'utf8') : '';
  return resultsOf({ name, ended, output, hasResults: file !== undefined, text });
}

function tell(name, begun, tests, output) {
  const count = (state) => tests.filter((test) => test.state === state);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(count);
  const counts = tests.length > 1 ? `, ${summary(tests)}` : '';
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${failed.length > 0 ? 'FAILED' : 'ok    '} ${name} (${seconds} s${counts})`);
  for (const { title } of failed) console.log(`       FAILED: ${title}`);
  for (const { title, firstError } of tests)
    if (firstError !== undefined) console.log(`       RETRIED: ${title}: ${firstError.split('\n')[0]}`);
  for (const line of output.match(/^.*SKIPPED.*$/gm) ?? []) console.log(`       ${line.trim()}`);
  return { name, passed, failed, skipped };
}

function report(all) {
  const sum = (state) => all.flatMap((one) => one[state]);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  for (const { title } of skipped) console.log(`skipped: ${title}`);
  for (const { title, error } of failed)
    console.log(`\nFAILED: ${title}\n${(error ?? '').replace(/^/gm, '    ')}`);
  console.log(`\nTook ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
  console.log(summary([...passed, ...failed, ...skipped]));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** What Git would call changed; undefined outside a checkout. */
function workTree() {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], options);
  } catch {
    return undefined;
  }
}

function nothingLeft() {
  const left = temporary.left();
  if (left.length > 0) throw new Error(left.join('\n'));
}

function sameTree(before, after) {
  if (before !== after) throw new Error(`Before:\n${before}\nAfter:\n${after}`);
}
