import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vsCodeVersions, type VsCodeVersionName } from '../host/vsCodeVersions';
import { startSampleAccount } from '../host/sampleAccount';
import type { Results } from '../support/results';
import { copyWorkspace } from '../support/scratchWorkspace';
import { fetchElectron, runInElectron } from './runInElectron';
import { runInServer } from './runInServer';

/**
 * Runs each suite of this folder in VS Code, in a copy of the workspace of the same name:
 * `runTests.js [--vscode newest|oldest]... [--electron] [--output FILE] [SUITE]...`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vscode: { type: 'string', multiple: true },
    electron: { type: 'boolean' },
    output: { type: 'string' },
  },
});

const projectRoot = path.resolve(__dirname, '../../..');

async function main(): Promise<void> {
  const files = (await readdir(__dirname)).filter((file) => file.endsWith('.test.js'));
  const suites = files.map((file) => file.replace('.test.js', '')).filter(isAsked);
  if (suites.length === 0) throw new Error(`No suite is called ${positionals.join(', ')}.`);

  const all: Results[number][] = [];
  for (const version of versions()) {
    if (values.electron) await fetchElectron(version);
    for (const suite of suites) {
      const results = await runSuite(suite, version);
      const host = `VS Code ${vsCodeVersions[version].vsCode}`;
      print(`${suite} (${host})`, results);
      all.push(...results.map((result) => ({ ...result, title: `${host}: ${result.title}` })));
    }
  }
  if (values.output) {
    await mkdir(path.dirname(values.output), { recursive: true });
    await writeFile(values.output, JSON.stringify(all, undefined, 2));
  }
  process.exitCode = all.some(({ state }) => state === 'failed') ? 1 : 0;
}

const isAsked = (suite: string): boolean => positionals.length === 0 || positionals.includes(suite);

function versions(): VsCodeVersionName[] {
  const all = Object.keys(vsCodeVersions) as VsCodeVersionName[];
  const unknown = values.vscode?.find((name) => !all.some((known) => known === name));
  if (unknown) throw new Error(`--vscode takes ${all.join(' or ')}, not ${unknown}.`);
  return all.filter((name) => values.vscode?.includes(name) ?? true);
}

/** A run that ends without results is one failure with what VS Code said. */
async function runSuite(suite: string, version: VsCodeVersionName): Promise<Results> {
  const scratch = await copyWorkspace(suite);
  const account = await startSampleAccount();
  const resultsFile = path.join(path.dirname(scratch.folder), 'results.json');
  const workspaceFile = path.join(scratch.folder, `${suite}.code-workspace`);
  try {
    const run = values.electron ? runInElectron : runInServer;
    await run({
      version,
      extension: projectRoot,
      tests: path.join(__dirname, 'index.js'),
      workspace: existsSync(workspaceFile) ? workspaceFile : scratch.folder,
      env: account.env,
      log: console.log,
    });
    return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [{ title: `${suite} runs in VS Code ${version}`, state: 'failed', durationMs: 0, error: said }];
  } finally {
    await account.stop();
    scratch.remove();
  }
}

function print(heading: string, results: Results): void {
  const marks = { passed: '✔', failed: '✖', skipped: '-' };
  console.log(`\n  ${heading}`);
  for (const { title, state, durationMs, error } of results) {
    console.log(`    ${marks[state]} ${title} (${durationMs} ms)`);
    if (error) console.log(error.replace(/^/gm, '      '));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && values.electron ? error.message : error);
  process.exitCode = 1;
});
