import { spawn, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AmplifyCommand } from './amplifyCommands';
import { findProgram } from './findProgram';
import type { TerminalLibrary } from './terminalLibrary';

export interface ProgramRun {
  readonly program: AmplifyCommand['program'];
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Makes the terminal of the program, so that it can ask questions while its output is read here. */
  readonly terminals: TerminalLibrary | undefined;
  /** Called with what the program writes, as it writes it, unless it writes straight into a terminal. */
  readonly onOutput: (text: Buffer | string, stream: 'stdout' | 'stderr') => void;
}

/** Exit code of a shell for a program that is not there. */
export const notFoundCode = 127;

/**
 * Runs a program of Amplify to its end, without a shell. In a terminal it gets one of its own, or this one where none
 * can be made: its prompts need a real one. Resolves to its exit code.
 */
export function runProgram(run: ProgramRun): Promise<number> {
  const { program, args, cwd, env, terminals } = run;
  if (program === 'npx' && !hasAmpx(cwd)) return Promise.resolve(notFoundCode);
  const isInTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (isInTerminal && terminals && process.platform !== 'win32') {
    const file = findProgram(program, env);
    return file === undefined ? Promise.resolve(notFoundCode) : runInTerminal(run, terminals, file);
  }
  const [file, all] = commandLine(program, args, env);
  const stdio: StdioOptions = isInTerminal ? 'inherit' : ['inherit', 'pipe', 'pipe'];
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { cwd, env, stdio, windowsHide: !isInTerminal });
    child.stdout?.on('data', (chunk: Buffer) => run.onOutput(chunk, 'stdout'));
    child.stderr?.on('data', (chunk: Buffer) => run.onOutput(chunk, 'stderr'));
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(notFoundCode);
      else reject(error);
    });
    child.once('close', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Between the program's terminal and this one: keys one way, text the other, the size along. */
function runInTerminal(
  { args, cwd, env, onOutput }: ProgramRun,
  terminals: TerminalLibrary,
  file: string,
): Promise<number> {
  const { stdin, stdout } = process;
  const child = terminals.spawn(file, [...args], {
    ...{ name: env['TERM'] ?? 'xterm-256color', cols: stdout.columns, rows: stdout.rows },
    ...{ cwd, env },
  });
  const type = (keys: string): void => child.write(keys);
  const resize = (): void => child.resize(stdout.columns, stdout.rows);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').on('data', type);
  stdout.on('resize', resize);
  return new Promise((resolve) => {
    child.onData((text) => onOutput(text, 'stdout'));
    child.onExit(({ exitCode, signal }) => {
      stdin.off('data', type).pause();
      stdin.setRawMode(false);
      stdout.off('resize', resize);
      resolve(signal ? 128 + signal : exitCode);
    });
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
