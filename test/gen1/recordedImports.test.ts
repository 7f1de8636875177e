import assert from 'node:assert/strict';
import { startEmulator, type Emulator } from '../emulator/server';
import { seedOf } from '../support/cliRun';
import { filesAt, goldenCases, type GoldenInput } from '../support/goldenCases';
import { AmplifyCli } from './amplifyCli';
import type { Request } from './amplifyCliProcess';
import { installGen1Tools } from './gen1Tools';
import { assertSameFiles, ProjectCopy } from './projectCopy';

/** That the Amplify CLI, as it runs here, still does what it did when it was recorded: else comparing with it says nothing. */

const region = 'us-east-1';
const given = (choices: GoldenInput['choices']): Pick<Request, 'payload' | 'answers'> =>
  choices.mode === 'headless' ? { payload: choices.payload } : { answers: { ...choices.answers } };

describe('the Amplify CLI with the emulator', () => {
  let emulator: Emulator;
  let cli: AmplifyCli;

  before(async function () {
    this.timeout(600_000);
    await installGen1Tools();
    emulator = await startEmulator();
    cli = await AmplifyCli.start(emulator.url);
  });
  after(async () => {
    await cli.stop();
    await emulator.close();
  });

  for (const { name, input, frontends } of goldenCases('imports')) {
    for (const [frontend, run] of Object.entries(frontends)) {
      it(`imports, pushes and unlinks as it was recorded: ${name}, ${frontend}`, async () => {
        emulator.reset();
        emulator.seed(seedOf(input));
        const copy = new ProjectCopy(filesAt(run, '0-before'));
        const command = { project: copy.root, region };
        const reach = async (stage: string, asked: Request) => {
          const answer = await cli.run(asked);
          assert.ok(answer.isDone, answer.isDone ? '' : answer.stack);
          assertSameFiles(copy.files(), filesAt(run, stage));
        };
        try {
          await reach('1-after-import', { name: 'import', ...given(input.choices), ...command });
          await reach('2-after-push', { name: 'push', ...command });
          await reach('3-after-remove', { name: 'unlink', ...command });
          await reach('4-after-unlink-push', { name: 'push', ...command });
        } finally {
          copy.remove();
        }
      });
    }
  }

  for (const { name, input, frontends } of goldenCases('failures')) {
    const run = frontends.javascript;
    const { choices } = input;
    if (!run || choices.mode !== 'headless') continue;
    it(`refuses as it was recorded: ${name}`, async () => {
      emulator.reset();
      emulator.seed(seedOf(input));
      const copy = new ProjectCopy(filesAt(run, '0-before'));
      const { payload } = choices;
      try {
        const { isDone } = await cli.run({ name: 'import', project: copy.root, region, payload });
        assert.equal(isDone, false);
        assertSameFiles(copy.files(), filesAt(run, '0-before'));
      } finally {
        copy.remove();
      }
    });
  }
});
