import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { budgets } from '../support/budgets';
import { bundleSizes } from '../support/bundleSizes';
import { projectRoot } from '../support/manifest';
import { measureRules } from '../support/measureRules';
import { measureHeadlessImports } from './headlessImports';
import { measureActivation } from './measureActivation';
import { measureProcess } from './measureProcess';

/**
 * Prints the budgets beside what is measured here and now: `npm run bench`. Ends with 1 when a budget is exceeded.
 * Times depend on the machine and on what else it does; sizes and requests do not.
 */

/** One `amplify import auth --headless` (14.2.2) against a local endpoint, on a machine with 2 cores. */
const amplifyCli = { wallMs: 2730, maxRssMiB: 275 };

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly budget?: number;
  readonly unit: string;
}

const rows: Row[] = [];
function add(row: Row): void {
  rows.push(row);
  const shown = (value: number) => `${value.toFixed(row.unit === '' ? 2 : 0)} ${row.unit}`.trimEnd();
  const verdict = row.budget === undefined ? '' : row.measured <= row.budget ? 'ok' : 'OVER';
  const limit = row.budget === undefined ? '' : `<= ${shown(row.budget)}`;
  console.log(`${row.what.padEnd(58)} ${shown(row.measured).padStart(12)}   ${limit.padEnd(14)} ${verdict}`);
}

async function main(): Promise<void> {
  const kib = 1024;
  const sizes = bundleSizes();
  const extension = sizes.get('extension.js');
  add({
    what: 'extension, loaded at activation',
    measured: (extension?.eagerBytes ?? NaN) / kib,
    budget: budgets.extensionBundleBytes / kib,
    unit: 'KiB',
  });
  add({
    what: 'extension, the file read at activation',
    measured: (extension?.bytes ?? NaN) / kib,
    budget: budgets.extensionFileBytes / kib,
    unit: 'KiB',
  });
  add({
    what: 'extension, loaded later',
    measured: (sizes.get('later.js')?.bytes ?? NaN) / kib,
    unit: 'KiB',
  });
  for (const [file, { bytes }] of sizes)
    if (/^webview\/.*\.js$/.test(file))
      add({ what: file, measured: bytes / kib, budget: budgets.webviewBundleBytes / kib, unit: 'KiB' });
  const vsix = statSync(path.join(projectRoot, 'out/amplify-import-auth.vsix'));
  add({ what: 'VSIX', measured: vsix.size / kib, budget: budgets.vsixBytes / kib, unit: 'KiB' });

  add({
    what: 'activation, by VS Code',
    measured: await measureActivation(),
    budget: budgets.activationMs,
    unit: 'ms',
  });
  await addHeadlessImports();
  add({
    what: 'all rules, on a pool with 200 app clients',
    measured: measureRules(),
    budget: budgets.rulesMs,
    unit: 'ms',
  });

  const unit = await measureProcess(['node_modules/mocha/bin/mocha.js', 'out/test/unit/**/*.test.js'], {
    cwd: projectRoot,
  });
  add({ what: 'unit tests', measured: unit.wallMs, budget: budgets.unitTestsMs, unit: 'ms' });
  for (const cache of ['.tsbuildinfo', '.media.tsbuildinfo', '.eslintcache', '.prettiercache'])
    rmSync(path.join(projectRoot, 'out', cache), { force: true });
  const check = () => measureProcess(['scripts/check.mjs'], { cwd: projectRoot });
  add({ what: 'npm run check, from a clean checkout', measured: (await check()).wallMs, unit: 'ms' });
  add({
    what: 'npm run check, again',
    measured: (await check()).wallMs,
    budget: budgets.checkMs,
    unit: 'ms',
  });

  process.exitCode = rows.some(({ measured, budget = Infinity }) => !(measured <= budget)) ? 1 : 0;
}

async function addHeadlessImports(): Promise<void> {
  const runs = await measureHeadlessImports();
  for (const { name, requests, cliRequests } of runs)
    add({ what: `requests of ${name}`, measured: requests, budget: cliRequests, unit: 'calls' });
  // Of all cases: the time of the one that was disturbed least, the memory of the largest.
  const usage = {
    wallMs: Math.min(...runs.map(({ wallMs }) => wallMs)),
    maxRssMiB: Math.max(...runs.map(({ maxRssMiB }) => maxRssMiB)),
  };
  add({ what: 'headless import, wall time', measured: usage.wallMs, unit: 'ms' });
  add({ what: 'headless import, peak memory', measured: usage.maxRssMiB, unit: 'MiB' });
  add({
    what: '  time beside the Amplify CLI',
    measured: usage.wallMs / amplifyCli.wallMs,
    budget: budgets.headlessTimeRatio,
    unit: '',
  });
  add({
    what: '  memory beside the Amplify CLI',
    measured: usage.maxRssMiB / amplifyCli.maxRssMiB,
    budget: budgets.headlessMemoryRatio,
    unit: '',
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
