import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from '../support/temporaryFolder';

export interface Usage {
  readonly wallMs: number;
  readonly maxRssMiB: number;
}

interface MeasureOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string;
}

/** Runs a Node program to its end and says what it took. Rejects when it fails. */
export async function measureProcess(args: readonly string[], options: MeasureOptions = {}): Promise<Usage> {
  const folder = makeTemporaryFolder('usage');
  const usageFile = path.join(folder.path, 'usage.json');
  const env = { ...process.env, ...options.env, BENCH_USAGE: usageFile };
  const recorder = path.join(__dirname, 'reportUsage.js');
  try {
    const started = performance.now();
    await run(['--require', recorder, ...args], env, options);
    const wallMs = performance.now() - started;
    const { maxRssKiB } = JSON.parse(await readFile(usageFile, 'utf8')) as { maxRssKiB: number };
    return { wallMs, maxRssMiB: maxRssKiB / 1024 };
  } finally {
    folder.remove();
  }
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { cwd, stdin = '' }: MeasureOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'pipe' });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with code ${code}\n${said}`)),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
