import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AmplifyCommand } from './amplifyCommands';

export interface ProgramRun {
  readonly program: AmplifyCommand['program'];
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called with what the program writes, as it writes it. */
  readonly onOutput: (chunk: Buffer, stream: 'stdout' | 'stderr') => void;
}

/** Exit code of a shell for a program that is not there. */
export const notFoundCode = 127;

/**
 * Runs a program of Amplify to its end, without a shell, with the terminal's input. Its output comes through here, so
 * that what it says can be explained. Resolves to its exit code.
 */
export function runProgram({ program, args, cwd, env, onOutput }: ProgramRun): Promise<number> {
  if (program === 'npx' && !hasAmpx(cwd)) return Promise.resolve(notFoundCode);
  const [file, all] = commandLine(program, args, env);
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { cwd, env, stdio: ['inherit', 'pipe', 'pipe'], windowsHide: true });
    child.stdout.on('data', (chunk: Buffer) => onOutput(chunk, 'stdout'));
    child.stderr.on('data', (chunk: Buffer) => onOutput(chunk, 'stderr'));
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(notFoundCode);
      else reject(error);
    });
    child.once('close', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Windows starts scripts of npm only through its command interpreter, which must not find anything to interpret. */
function commandLine(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): readonly [string, readonly string[]] {
  if (process.platform !== 'win32') return [program, args];
  const unsafe = args.find((arg) => !/^[\w@./:=-]+$/.test(arg));
  if (unsafe !== undefined) throw new Error(`not passed to cmd.exe: ${unsafe}`);
  return [env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', `${program}.cmd`, ...args]];
}

/** Without it, npx would fetch whatever has this name. */
function hasAmpx(folder: string): boolean {
  if (existsSync(path.join(folder, 'node_modules', '.bin', 'ampx'))) return true;
  const parent = path.dirname(folder);
  return parent !== folder && hasAmpx(parent);
}
