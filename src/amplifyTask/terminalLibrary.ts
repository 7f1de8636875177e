import { createRequire } from 'node:module';
import path from 'node:path';

/** A program that runs in a terminal of its own; what it writes comes as text. */
export interface TerminalProcess {
  onData(listener: (text: string) => void): unknown;
  onExit(listener: (end: { readonly exitCode: number; readonly signal?: number }) => void): unknown;
  write(text: string): void;
  resize(columns: number, rows: number): void;
}

/** The part of `node-pty` that is used here: https://github.com/microsoft/node-pty */
export interface TerminalLibrary {
  spawn(
    file: string,
    args: string[],
    options: { name: string; cols: number; rows: number; cwd: string; env: NodeJS.ProcessEnv },
  ): TerminalProcess;
}

/**
 * The library with which VS Code itself makes terminals, from its installation folder; `undefined` when it is not where
 * it used to be, or does not load here. Windows has consoles that cannot be put into each other as easily.
 */
export function findTerminalLibrary(vsCode: string | undefined): TerminalLibrary | undefined {
  if (vsCode === undefined || process.platform === 'win32') return undefined;
  const load = createRequire(path.join(vsCode, 'package.json'));
  for (const folder of ['node_modules', 'node_modules.asar']) {
    try {
      return load(path.join(vsCode, folder, 'node-pty')) as TerminalLibrary;
    } catch {
      // Without it the program has the terminal of this process, and its output is not read.
    }
  }
  return undefined;
}
