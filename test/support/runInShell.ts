import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from './temporaryFolder';

export interface ShellRun {
  /** The arguments of each call of the command, in their order. */
  readonly calls: readonly (readonly string[])[];
  readonly exitCode: number;
}

interface ShellOptions {
  /** The command that is watched. */
  readonly command?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * Runs a script in a POSIX shell where `aws`, or another command, writes down its arguments and answers what it is told
 * to: the first text for the first call, and so on.
 */
export function runInShell(
  script: string,
  answers: readonly string[] = [],
  { command = 'aws', variables = {} }: ShellOptions = {},
): ShellRun {
  const { path: folder, remove } = makeTemporaryFolder('shell');
  try {
    const log = join(folder, 'calls');
    const node = process.execPath;
    writeFileSync(
      join(folder, 'aws.js'),
      `const fs = require('fs');
       const log = ${JSON.stringify(log)};
       const calls = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\\n').length : 0;
       fs.appendFileSync(log, JSON.stringify(process.argv.slice(2)) + '\\n');
       process.stdout.write(${JSON.stringify(answers)}[calls] ?? '');`,
    );
    writeFileSync(join(folder, command), `#!/bin/sh\nexec "${node}" "${join(folder, 'aws.js')}" "$@"\n`);
    chmodSync(join(folder, command), 0o755);
    let exitCode = 0;
    try {
      const env = { ...variables, PATH: `${folder}:${process.env.PATH ?? ''}` };
      execFileSync('sh', ['-eu', '-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      exitCode = (error as { status?: number }).status ?? -1;
    }
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    return { calls: lines.map((line) => JSON.parse(line) as string[]), exitCode };
  } finally {
    remove();
  }
}
