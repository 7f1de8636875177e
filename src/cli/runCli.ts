import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CliIo, ExitCode } from './cliIo';
import { helpText } from './help';
import { type CliOptions } from './cliOptions';
import { formatIn, parseOptions } from './options';
import { exitCodeOf, failureJson, reportError, reportOutcome, type Outcome } from './report';
import { version } from './version';

/** Runs one command line, given without the program's name, and resolves to its exit code. Does not throw. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    const options = parseOptions(args);
    if (options.command === 'help') {
      io.stdout(helpText(options.of));
      return 0;
    }
    if (options.command === 'version') {
      io.stdout(`${version()}\n`);
      return 0;
    }
    const outcome = await run(options, io);
    const { format } = options;
    const placeOf = format === 'sarif' ? await placesIn(options, io) : undefined;
    reportOutcome({ ...outcome, placeOf }, format, io);
    return exitCodeOf(outcome);
  } catch (error) {
    return failed(error, args, io);
  }
}

/** What a command has done stays done when its findings cannot be given a place any more. */
async function placesIn(options: CliOptions, io: CliIo): Promise<Outcome['placeOf']> {
  const { reportPlaces } = await import('./reportPlaces.js');
  return reportPlaces(options, io).catch(() => undefined);
}

/** What a command does not need is not loaded: most of the time of a short run is loading. */
async function run(options: CliOptions, io: CliIo): Promise<Outcome> {
  switch (options.command) {
    case 'import':
      return (await import('./importCommand.js')).importCommand(options, io);
    case 'check':
      return (await import('./checkCommand.js')).checkCommand(options, io);
    case 'refresh':
    case 'relink':
    case 'upgrade':
      return (await import('./changeCommand.js')).changeCommand(options, io);
    case 'library-config':
      return (await import('./libraryConfigCommand.js')).libraryConfigCommand(options, io);
    case 'access':
      return (await import('./accessCommand.js')).accessCommand(options, io);
    case 'unlink':
      return (await import('./unlinkCommand.js')).unlinkCommand(options, io);
    case 'env':
      return (await import('./envCommand.js')).envCommand(options, io);
    case 'policy':
      return (await import('./policyCommand.js')).policyCommand(options, io);
    case 'drift':
      return (await import('./driftCommand.js')).driftCommand(options, io);
  }
}

function failed(error: unknown, args: readonly string[], io: CliIo): ExitCode {
  if (io.signal.aborted) {
    const stopped = l10n.t('Stopped. Nothing was written.');
    io.stderr(`import-auth: ${stopped}\n`);
    if (formatIn(args) === 'json') io.stdout(failureJson({ kind: 'stopped', message: stopped }));
    return 130;
  }
  if (error instanceof UserError) return reportError(error, formatIn(args), io);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = l10n.t('Something went wrong; this is a bug.');
  io.stderr(`import-auth: ${message}\n${details}\n`);
  if (formatIn(args) === 'json') io.stdout(failureJson({ kind: 'bug', message }));
  return 3;
}
