import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { copyWorkspace } from '../support/scratchWorkspace';
import { startSampleAccount } from './sampleAccount';
import { startVsCode, type VsCode, type VsCodeOptions } from './startVsCode';

export interface SampleOptions extends Pick<VsCodeOptions, 'version' | 'port' | 'trust'> {
  readonly vsix: string;
  /** The person's own folder instead of the sample project. */
  readonly workspace?: string;
  /** Use the person's own AWS configuration instead of the emulator. */
  readonly aws?: boolean;
  readonly log: (message: string) => void;
}

export interface Sample {
  readonly vsCode: VsCode;
  /** The folder to open. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Everything `npm start` shows: emulated account, sample project, and VS Code with the extension installed. */
export async function startSample(options: SampleOptions): Promise<Sample> {
  const { log } = options;
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const account = options.aws ? undefined : await startSampleAccount();
    if (account) undo.push(() => account.stop());
    const folder = options.workspace ?? (await sampleProject(undo));
    log('Starting VS Code');
    const vsCode = await startVsCode({ ...options, env: account?.env ?? {} });
    undo.push(() => vsCode.stop());
    return { vsCode, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function sampleProject(undo: (() => Promise<void> | void)[]): Promise<string> {
  const workspace = await copyWorkspace('sample-gen1');
  undo.push(() => workspace.remove());
  return workspace.folder;
}

/** Opens an address in the person's browser where there is a desktop to show it. */
export function openInDesktop(url: string): void {
  const { platform, env } = process;
  const opener: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
    linux: env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : [],
  };
  const [command, ...args] = opener[platform] ?? [];
  if (!command || (platform === 'linux' && !isInPath(command))) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const isInPath = (command: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
