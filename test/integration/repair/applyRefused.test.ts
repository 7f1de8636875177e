import assert from 'node:assert/strict';
import { UpdateIdentityPoolCommand } from '@aws-sdk/client-cognito-identity';
import { UpdateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import { UserError } from '../../../src/errors';
import type { CloudPlan } from '../../../src/model/cloudPlan';
import { secondAccessKeyId, secondAccountId } from '../../emulator/sampleAccount';
import { accountState, changedThings } from '../../support/accountState';
import { openTestSession } from '../../support/awsSessions';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';
import { useRepairBench } from '../../support/repairBench';
import { fullClient, identityPoolId, native, repairSeed, userPoolId, web } from '../../support/repairSeed';

const addUrl = {
  recipe: 'updateUserPoolClient',
  userPoolClientId: web,
  add: { LogoutURLs: ['https://app.example.com/out'] },
} as const;

describe('applyCloudPlan, when AWS is not as it was', () => {
  const bench = useRepairBench({
    seed: {
      accounts: [
        ...(repairSeed.accounts ?? []),
        { accountId: secondAccountId, accessKeyIds: [secondAccessKeyId] },
      ],
    },
  });

  const changeClient = async (settings: object) => {
    const client = userPoolsClient(bench.emulator);
    const key = { UserPoolId: userPoolId, ClientId: web };
    await client.send(new UpdateUserPoolClientCommand({ ...fullClient, ...settings, ...key }));
    client.destroy();
  };

  it('changes nothing and shows what someone else has changed', async () => {
    const plan = await bench.plan(addUrl);
    await changeClient({ AccessTokenValidity: 55 });
    const before = await accountState(bench.emulator);
    const report = await applyCloudPlan(bench.session, plan);
    assert.equal(report.status, 'changed');
    assert.deepEqual(report.changed[0]?.differences, [
      { path: ['AccessTokenValidity'], before: 30, after: 55 },
    ]);
    assert.deepEqual(changedThings(before, await accountState(bench.emulator)), []);
    const again = await bench.plan(plan.recipes);
    assert.equal((await applyCloudPlan(bench.session, again)).status, 'applied');
  });

  it('notices a change that was taken back, by its date', async () => {
    const plan = await bench.plan(addUrl);
    await changeClient({ AccessTokenValidity: 55 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await changeClient({});
    const { status, changed } = await applyCloudPlan(bench.session, plan);
    assert.deepEqual([status, changed[0]?.differences], ['changed', []]);
  });

  it('looks at all resources before it changes the first', async () => {
    const plan = await bench.plan([
      addUrl,
      { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native] },
    ]);
    const client = identityPoolsClient(bench.emulator);
    await client.send(
      new UpdateIdentityPoolCommand({
        IdentityPoolId: identityPoolId,
        IdentityPoolName: 'renamed',
        AllowUnauthenticatedIdentities: false,
      }),
    );
    client.destroy();
    const seen = bench.emulator.log.length;
    const report = await applyCloudPlan(bench.session, plan);
    assert.equal(report.status, 'changed');
    assert.equal(report.changed[0]?.resource.id, identityPoolId);
    const writes = bench.emulator.log
      .slice(seen)
      .filter(({ operation }) => !/^(Describe|Get)/.test(operation));
    assert.deepEqual(writes, []);
  });

  it('takes back what it did when a later resource changes in between', async () => {
    const plan = await bench.plan([
      addUrl,
      { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native] },
    ]);
    const before = await accountState(bench.emulator);
    let gone: Promise<unknown> | undefined;
    const client = identityPoolsClient(bench.emulator);
    const rename = new UpdateIdentityPoolCommand({
      IdentityPoolId: identityPoolId,
      IdentityPoolName: 'renamed',
      AllowUnauthenticatedIdentities: false,
    });
    // Slows the first call down, so that someone else is faster than the second.
    bench.emulator.faults.add({ kind: 'latency', ms: 100, operation: 'UpdateUserPoolClient', times: 1 });
    const report = await applyCloudPlan(bench.session, plan, {
      onProgress: (step) => {
        if (step === 0) gone = client.send(rename);
      },
    });
    await gone;
    client.destroy();
    assert.deepEqual([report.status, report.remains], ['changed', []]);
    const changed = changedThings(before, await accountState(bench.emulator));
    assert.ok(!changed.includes('app client web'), changed.join());
  });

  it('refuses credentials of another account, and another Region', async () => {
    const plan = await bench.plan(addUrl);
    const elsewhere = bench.session.inRegion('eu-west-1');
    const seen = bench.emulator.log.length;
    await assert.rejects(applyCloudPlan(elsewhere, plan), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, 'This repair is for us-east-1, not for eu-west-1. Nothing was changed.');
      return true;
    });
    process.env.AWS_ACCESS_KEY_ID = secondAccessKeyId;
    const other = await openTestSession(bench.emulator.url);
    await assert.rejects(applyCloudPlan(other, plan), {
      message: `This repair is for the account 123456789012, but the credentials belong to ${secondAccountId}. Nothing was changed.`,
    });
    const sent = bench.emulator.log.slice(seen).map(({ operation }) => operation);
    assert.deepEqual(sent, ['GetCallerIdentity']);
    process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
  });

  it('stops between two calls when it is cancelled, and takes the first back', async () => {
    const before = await accountState(bench.emulator);
    const plan = await bench.plan([
      addUrl,
      { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native] },
    ]);
    const abort = new AbortController();
    const report = await applyCloudPlan(bench.session, plan, {
      signal: abort.signal,
      onProgress: (step) => {
        if (step === 0) abort.abort();
      },
    });
    assert.deepEqual([report.status, report.remains], ['cancelled', []]);
    assert.deepEqual(changedThings(before, await accountState(bench.emulator)), []);
  });

  it('sends nothing that a plan cannot hold, wherever the plan comes from', async () => {
    const plan = await bench.plan(addUrl);
    const [call] = plan.calls;
    const input = { UserPoolId: userPoolId, ClientId: web };
    const forged = { ...plan, calls: [{ ...call, operation: 'DeleteUserPoolClient', input }] };
    const report = await applyCloudPlan(bench.session, forged as unknown as CloudPlan);
    assert.equal(report.status, 'failed');
    assert.ok(bench.emulator.log.every(({ operation }) => !operation.startsWith('Delete')));
  });
});
