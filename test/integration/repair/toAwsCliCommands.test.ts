import assert from 'node:assert/strict';
import type { CloudPlan } from '../../../src/model/cloudPlan';
import { fillSlots } from '../../../src/repair/fillSlots';
import { toAwsCliCommands } from '../../../src/repair/toAwsCliCommands';
import { openRepairBench, type RepairBench } from '../../support/repairBench';
import { repairCases } from '../../support/repairCases';
import { runInShell } from '../../support/runInShell';

describe('toAwsCliCommands', () => {
  let bench: RepairBench;
  before(async () => (bench = await openRepairBench()));
  after(() => bench.close());

  const values: Readonly<Record<string, string>> = {
    '{{userPoolClientId}}': '9newclient0123456789012345',
    '{{identityPoolId}}': 'us-east-1:77777777-2222-3333-4444-555555555555',
  };
  const answersOf = (plan: CloudPlan): string[] => [
    plan.accountId,
    ...plan.calls.map(({ slots: [slot] = [] }) => (slot ? (values[slot.slot] ?? '') : '')),
  ];

  for (const { name, recipes } of repairCases.filter((_, index) => index % 2 === 0)) {
    it(`hands the AWS CLI the calls of the plan, word for word: ${name}`, async () => {
      const plan = await bench.plan(recipes);
      const { calls, exitCode } = runInShell(
        toAwsCliCommands(plan, { profile: 'my profile' }),
        answersOf(plan),
      );
      assert.equal(exitCode, 0);
      const [guard = [], ...sent] = calls;
      assert.deepEqual(guard.slice(0, 2), ['sts', 'get-caller-identity']);
      assert.deepEqual(
        sent.map(([service, , flag, json = '']) => [service, flag, JSON.parse(json) as unknown]),
        plan.calls.map(({ service, input }) => [service, '--cli-input-json', fillSlots(input, values)]),
      );
      for (const args of calls) {
        assert.deepEqual(args.slice(args.indexOf('--region'), args.indexOf('--region') + 4), [
          ...['--region', 'us-east-1'],
          ...['--profile', 'my profile'],
        ]);
      }
    });
  }

  it('names operations as the AWS CLI does', async () => {
    const plan = await bench.plan(repairCases[2]?.recipes ?? []);
    const { calls } = runInShell(toAwsCliCommands(plan), answersOf(plan));
    assert.deepEqual(
      calls.map(([, operation]) => operation),
      ['get-caller-identity', 'create-user-pool-client', 'update-identity-pool'],
    );
  });

  it('sends nothing with the credentials of another account', async () => {
    const plan = await bench.plan(repairCases[0]?.recipes ?? []);
    const { calls, exitCode } = runInShell(toAwsCliCommands(plan), ['210987654321']);
    assert.notEqual(exitCode, 0);
    assert.equal(calls.length, 1);
  });
});
