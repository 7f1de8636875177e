/** What the command line needs of the process it runs in; tests hand in their own. */
export interface CliIo {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  /** For the report. */
  stdout(text: string): void;
  /** For everything that is not the report. */
  stderr(text: string): void;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** 0: done. 1: refused because of findings. 2: bad input or files. 3: AWS or credentials. 130: stopped by Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;
