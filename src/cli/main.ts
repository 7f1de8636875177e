import { runCli } from './runCli';
import { useLanguage } from './useLanguage';

const stop = new AbortController();

function onSignal(): void {
  // The second time somebody is in a hurry; files are written without a pause in which this could happen.
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);

// Who reads a report may stop reading: `import-auth --help | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

useLanguage(process.env);

void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  signal: stop.signal,
}).then((code) => {
  process.exitCode = code;
  // A pipe that its writer keeps open, or a connection that is kept alive, must not keep the process.
  process.stdout.write('', () => process.exit());
});
