import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { applyCloudPlan } from '../../src/aws/applyCloudPlan';
import { toAwsCliCommands } from '../../src/repair/toAwsCliCommands';
import { documentationAccessKeyId } from '../emulator/identities';
import { accountState, type AccountState } from '../support/accountState';
import { openRepairBench, type RepairBench } from '../support/repairBench';
import { repairCases } from '../support/repairCases';
import { secret } from '../support/repairSeed';
import { makeTemporaryFolder } from '../support/temporaryFolder';

const found = spawnSync('aws', ['--version'], { encoding: 'utf8' });
const missing = `the AWS CLI is not installed. To run them: pip install awscli, or see https://aws.amazon.com/cli/`;

/** The commands that we give to copy, run as they are by the real AWS CLI. */
describe('copied commands, run by the AWS CLI', () => {
  let bench: RepairBench;
  let home: string;
  let remove: () => void;
  before(async function () {
    if (found.status !== 0) {
      if (process.env.REQUIRE_AWS_CLI === '1') throw new Error(`REQUIRE_AWS_CLI is set, but ${missing}`);
      console.warn(`\n  SKIPPED: ${repairCases.length} repairs by copied commands: ${missing}\n`);
      this.skip();
    }
    bench = await openRepairBench();
    ({ path: home, remove } = makeTemporaryFolder('aws-cli-home'));
  });
  after(async () => {
    if (found.status !== 0) return;
    remove();
    await bench.close();
  });

  const run = (script: string, accessKeyId = documentationAccessKeyId) =>
    promisify(execFile)('sh', ['-eu', '-c', script], {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        // A version manager of the machine may start the CLI and looks for its own files there.
        ...(process.env.PYENV_ROOT !== undefined && { PYENV_ROOT: process.env.PYENV_ROOT }),
        AWS_ENDPOINT_URL: bench.emulator.url,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
    });

  for (const { name, recipes, changes } of repairCases) {
    it(`leave the account as applying does: ${name}`, async function () {
      this.timeout(60_000);
      bench.emulator.reset();
      const before = await accountState(bench.emulator);
      const plan = await bench.plan(recipes);
      await applyCloudPlan(bench.session, plan, { patience: [] });
      const applied = byName(before, await accountState(bench.emulator));

      bench.emulator.reset();
      const { stdout } = await run(toAwsCliCommands(plan));
      const copied = byName(before, await accountState(bench.emulator));
      assert.deepEqual(copied, applied);
      assert.notDeepEqual(copied, byName(before, before), changes.join());
      assert.doesNotMatch(stdout, new RegExp(secret));
    });
  }

  it('change nothing with the credentials of another account', async function () {
    this.timeout(60_000);
    bench.emulator.reset();
    const plan = await bench.plan(repairCases[0]?.recipes ?? []);
    await assert.rejects(run(toAwsCliCommands({ ...plan, accountId: '210987654321' })));
    const sent = bench.emulator.log.map(({ operation }) => operation);
    assert.ok(!sent.includes('UpdateUserPoolClient'), sent.join());
  });
});

/** The account with the ids of new things, which AWS chooses, given by their names. */
function byName(before: AccountState, after: AccountState): unknown {
  let text = JSON.stringify(after);
  for (const [name, thing] of Object.entries(after)) {
    if (name in before) continue;
    const { ClientId, IdentityPoolId, RoleId, ManagedLoginBrandingId } = (thing ?? {}) as Record<
      string,
      string
    >;
    for (const id of [ClientId, IdentityPoolId, RoleId, ManagedLoginBrandingId]) {
      if (id === undefined || JSON.stringify(before).includes(id)) continue;
      // IAM shows policies in the form of URLs.
      for (const form of [id, encodeURIComponent(id)]) text = text.replaceAll(form, `id of ${name}`);
    }
  }
  return JSON.parse(text) as unknown;
}
