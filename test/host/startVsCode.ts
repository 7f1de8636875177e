import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeTemporaryFolder, temporaryFilesIn } from '../support/temporaryFolder';
import { stopProcessGroup } from './processGroup';
import { runCommand } from './runCommand';
import { findVsCodeServer, type VsCodeServer } from './vsCodeServer';
import { vsCodeVersions, type VsCodeVersionName } from './vsCodeVersions';

export interface VsCodeOptions {
  readonly version?: VsCodeVersionName;
  /** A free one when absent. */
  readonly port?: number;
  /** The packed extension to install before the start. */
  readonly vsix?: string;
  /** Machine settings, on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether every workspace is trusted. False: windows open in Restricted Mode. Default true. */
  readonly trust?: boolean;
  /**
   * Lets windows load an extension and its tests from the paths in the payload. VS Code then pops up no message in the
   * corner, so a person, and a test of what a person sees, goes without.
   */
  readonly extensionTests?: boolean;
  /** On top of this process's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly log?: (message: string) => void;
}

export interface VsCode {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Address of a window on this folder or `.code-workspace` file; `payload` as VS Code's own integration tests hand it over. */
  windowUrl(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Address of a local file as the extension host sees it. */
  remoteUri(file: string): string;
  /** Replaces the machine settings; open windows follow. */
  writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** What the server has said so far. */
  output(): string;
  /** Ends the server with all its extension hosts, and removes what it left on disk. */
  stop(): Promise<void>;
}

/** No start page, no chat, no update or recommendation pops up in front of what is shown or tested. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/** Starts a real VS Code: the server here, the workbench in whichever browser opens the address. */
export async function startVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
  const log = options.log ?? (() => {});
  const server = await findVsCodeServer(vsCodeVersions[options.version ?? 'newest'], log);
  // Extensions, settings, logs, and whatever the server and its windows leave among temporary files.
  const own = makeTemporaryFolder('code', shortTemporaryFolder);
  const folder = path.join(own.path, 'server');
  const temporary = path.join(own.path, 'tmp');
  await mkdir(temporary);
  const settingsFile = path.join(folder, 'data', 'Machine', 'settings.json');
  const writeSettings = async (settings: Readonly<Record<string, unknown>>) => {
    await mkdir(path.dirname(settingsFile), { recursive: true });
    await writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  };
  await writeSettings(options.settings ?? {});
  const env = environment({ ...options.env, ...temporaryFilesIn(temporary), XDG_RUNTIME_DIR: undefined });
  if (options.vsix) await installExtension(server, folder, options.vsix, env);

  const guard = path.join(__dirname, 'exitWithParent.js');
  const args = [
    '--require',
    guard,
    server.serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port ?? 0),
  ];
  args.push('--server-data-dir', folder, '--without-connection-token', '--accept-server-license-terms');
  args.push('--telemetry-level', 'off');
  if (options.extensionTests) args.push('--enable-smoke-test-driver');
  if (options.trust !== false) args.push('--disable-workspace-trust');
  const child = spawn(server.node, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (output += data));

  const stop = async () => {
    await stopProcessGroup(child);
    own.remove();
  };
  let port: number;
  try {
    port = await untilListening(
      () => output,
      () => child.exitCode ?? child.signalCode,
    );
  } catch (error) {
    await stop();
    throw new Error(`VS Code did not start.\n${output}`, { cause: error });
  }
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    pid: child.pid ?? 0,
    windowUrl: (opened, payload = []) =>
      `${url}/?${opened.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURIComponent(toUriPath(opened))}&payload=${encodeURIComponent(
        JSON.stringify([['skipWelcome', 'true'], ...payload]),
      )}`,
    remoteUri: (file) => `vscode-remote://127.0.0.1:${port}${toUriPath(file)}`,
    writeSettings,
    output: () => output,
    stop,
  };
}

function installExtension(server: VsCodeServer, folder: string, vsix: string, env: NodeJS.ProcessEnv) {
  const args = ['--server-data-dir', folder, '--accept-server-license-terms', '--install-extension', vsix];
  return runCommand(server.node, [server.serverMain, ...args, '--force'], { env });
}

/** The path of a socket has at most 103 characters; macOS's own folder leaves too few of them. */
const shortTemporaryFolder = process.platform === 'darwin' ? '/tmp' : os.tmpdir();

function environment(changes: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  // A VS Code that started us must not leak into the one we start.
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)) delete env[name];
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return env;
}

/** The port, once the server has said it. It answers from then on. */
async function untilListening(output: () => string, ended: () => number | string | null): Promise<number> {
  const giveUp = Date.now() + 60_000;
  for (;;) {
    const said = /Extension host agent listening on (\d+)/.exec(output());
    if (said) return Number(said[1]);
    const code = ended();
    if (code !== null) throw new Error(`It ended with ${code}.`);
    if (Date.now() > giveUp) throw new Error('It said nothing for 60 s.');
    await delay(50);
  }
}

const toUriPath = (file: string): string =>
  process.platform === 'win32' ? `/${file.replaceAll('\\', '/')}` : file;
