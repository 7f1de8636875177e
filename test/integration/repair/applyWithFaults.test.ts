import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import { accountState, changedThings } from '../../support/accountState';
import { openTestSession } from '../../support/awsSessions';
import { useRepairBench } from '../../support/repairBench';
import { repairCases } from '../../support/repairCases';
import { prepareRepair, repairWithFault } from '../../support/repairFaults';

/** The whole matrix runs in the contract suite; here are the faults that leave most to say, for two recipes. */
describe('applyCloudPlan, when a request fails', () => {
  const bench = useRepairBench();

  for (const [title, lasting] of [
    ['once', false],
    ['from then on', true],
  ] as const) {
    for (const name of ['createUserPoolClient', 'createIdentityPool']) {
      it(`${title}, does the whole or says what remains: ${name}`, async () => {
        const repair = repairCases.find((one) => one.name.startsWith(name)) ?? assert.fail();
        const prepared = await prepareRepair(bench, repair);
        for (let request = 0; request < prepared.requests; request += 1)
          await repairWithFault(bench, prepared, {
            kind: lasting ? 'denied' : 'truncated',
            request,
            lasting,
          });
      });
    }
  }

  it('never makes a thing twice for an answer that was lost', async () => {
    const session = await openTestSession(bench.emulator.url, { maxAttempts: 4 });
    const before = await accountState(bench.emulator);
    const plan = await bench.plan({ recipe: 'createUserPoolClient', clientName: 'new' });
    bench.emulator.faults.add({ kind: 'truncated', operation: 'CreateUserPoolClient' });
    const { status, remains, error } = await applyCloudPlan(session, plan, { patience: [] });
    session.dispose();
    assert.deepEqual([status, error?.kind], ['failed', 'offline']);
    assert.match(remains[0]?.message ?? '', /^App client "new" may have been made: look at [a-z0-9]{26}$/);
    assert.deepEqual(changedThings(before, await accountState(bench.emulator)), ['app client new']);
    const sent = bench.emulator.log.filter(({ operation }) => operation === 'CreateUserPoolClient');
    assert.equal(sent.length, 1);
  });

  it('tries again what was throttled, since AWS has done nothing then', async () => {
    const session = await openTestSession(bench.emulator.url, { maxAttempts: 4 });
    const plan = await bench.plan({ recipe: 'createUserPoolClient', clientName: 'new' });
    bench.emulator.faults.add({ kind: 'throttle', operation: 'CreateUserPoolClient', times: 2 });
    const { status } = await applyCloudPlan(session, plan, { patience: [] });
    session.dispose();
    assert.equal(status, 'applied');
  });
});
