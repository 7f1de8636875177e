import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildVsix, testVsix } from './buildVsix.mjs';
import { runTool } from './runTool.mjs';

const help = `Starts VS Code with this extension, a sample Amplify project, and an emulated AWS account.

  npm start -- [options]

  --workspace DIR   open your own folder instead of a copy of the sample project
  --aws             use your own AWS profile instead of the emulated account
  --port N          port of VS Code (default: a free one)
  --no-open         do not open a browser
  --help            this text

Ctrl+C stops everything.`;

const options = readOptions();
if (options) await start(options);

function readOptions() {
  const known = {
    workspace: { type: 'string' },
    aws: { type: 'boolean' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    help: { type: 'boolean' },
  };
  try {
    const { values } = parseArgs({ options: known });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port))
      throw new Error('--port takes a number.');
    if (!values.help) return values;
    console.log(help);
  } catch (error) {
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}

async function start(values) {
  let sample;
  let stopping;
  const stop = (code) =>
    (stopping ??= Promise.resolve(sample).then(async (running) => {
      await running?.stop();
      process.exit(code);
    }));
  // A signal while things are still starting waits for them, so that nothing is left behind.
  const ended = (code) => () => {
    console.log('\nStopping');
    void stop(code);
  };
  process.on('SIGINT', ended(130));
  process.on('SIGTERM', ended(143));
  process.on('SIGHUP', ended(129));

  try {
    console.log('Building the extension');
    await Promise.all([runTool('node_modules/typescript/bin/tsc', '-p', '.'), buildVsix(testVsix)]);
    const { startSample, openInDesktop } = await import('../out/test/host/startSample.js');
    sample = startSample({
      vsix: testVsix,
      log: console.log,
      ...(values.workspace !== undefined && { workspace: path.resolve(values.workspace) }),
      ...(values.aws && { aws: true }),
      ...(values.port !== undefined && { port: Number(values.port) }),
    });
    const { vsCode, folder } = await sample;
    const url = vsCode.windowUrl(folder);
    if (stopping) return;
    console.log(`\nOpen ${url}\n\nCtrl+C stops everything.`);
    if (!values['no-open']) openInDesktop(url);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
