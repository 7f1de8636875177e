import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../../src/cli/runCli';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { startEmulator, type Emulator } from '../emulator/server';
import { seedOfGolden } from '../emulator/seedOfGolden';
import type { Seed } from '../emulator/seed';
import { documentationKeys, useAwsEnvironment } from './awsEnvironment';
import type { GoldenInput } from './goldenCases';
import { makeTemporaryFolder } from './temporaryFolder';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `--json` prints. */
export interface CliReport {
  readonly status: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly resource: { readonly type: string; readonly id: string };
  }[];
  readonly changes: readonly string[];
  readonly error?: { readonly kind: string; readonly message: string; readonly resolution: string };
}

/** Runs the command line in this process. `stdin`: what is piped in, or chunks as they come. */
export async function runHere(
  args: readonly string[],
  options: { cwd?: string; stdin?: unknown; signal?: AbortSignal } = {},
): Promise<CliRun> {
  const { stdin = '' } = options;
  const out = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    cwd: options.cwd ?? process.cwd(),
    stdin: (async function* () {
      await Promise.resolve();
      yield typeof stdin === 'string' ? stdin : JSON.stringify(stdin);
    })(),
    stdout: (text) => void (out.stdout += text),
    stderr: (text) => void (out.stderr += text),
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, ...out };
}

export const reportIn = ({ stdout }: CliRun): CliReport => JSON.parse(stdout) as CliReport;

/** A project in a temporary folder; what lies beside it goes with it. */
export class ScratchProject {
  readonly #folder = makeTemporaryFolder('cli');
  readonly root = join(this.#folder.path, 'project');

  constructor(files: ProjectFiles) {
    mkdirSync(this.root);
    for (const [path, text] of files) this.write(path, text);
  }

  at(path: string): string {
    return join(this.root, path);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  /** Everything that is there; folders end in `/`, links say where they lead. */
  read(): ProjectFiles {
    const paths = readdirSync(this.root, { recursive: true, withFileTypes: true });
    return new Map(
      paths
        .map((entry): [string, string] => {
          const path = join(entry.parentPath, entry.name).slice(this.root.length + 1);
          if (entry.isDirectory()) return [`${path}/`, ''];
          if (entry.isSymbolicLink()) return [path, `→ ${readlinkSync(this.at(path))}`];
          return [path, readFileSync(this.at(path), 'utf8')];
        })
        .sort(),
    );
  }

  remove(): void {
    this.#folder.remove();
  }
}

/** Runs with an emulator that the environment points to, and with the documentation's keys. */
export async function withEmulator<T>(
  seed: Seed,
  use: (emulator: Emulator) => Promise<T>,
  variables: Readonly<Record<string, string>> = {},
): Promise<T> {
  const emulator = await startEmulator({ seed });
  const keys = { ...documentationKeys, AWS_ENDPOINT_URL: emulator.url, ...variables };
  const environment = await useAwsEnvironment({}, keys);
  try {
    return await use(emulator);
  } finally {
    await environment.restore();
    await emulator.close();
  }
}

/** The account a recorded case saw. */
export const seedOf = (input: GoldenInput): Seed => seedOfGolden(input['aws-responses']);
