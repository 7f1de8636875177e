import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../src/aws/applyCloudPlan';
import { changedThings } from './accountState';
import type { RepairAccount } from './repairBench';
import type { RepairCase } from './repairCases';

/** Repairs, looks at the whole account, undoes, and looks again. */
export async function repairAndUndo(
  account: RepairAccount,
  { recipes, changes, mayStay }: RepairCase,
): Promise<void> {
  const before = await account.state();
  const plan = await account.plan(recipes);
  const report = await applyCloudPlan(account.session, plan, { patience: [] });
  const { status, unmet, unverified, remains, error } = report;
  assert.deepEqual(
    { status, unmet, unverified, remains, error },
    { status: 'applied', unmet: [], unverified: [], remains: [], error: undefined },
  );
  assert.deepEqual(changedThings(before, await account.state()), changes);

  const created = plan.changes.filter((change) => change.before === undefined);
  const stays = created.filter(({ target }) => target.kind !== 'functionPermission');
  if (!report.undo) {
    // A domain and a style serve on until someone deletes them, which we never do.
    assert.ok(plan.changes.every(({ target }) => /^(domain|managedLoginBranding)$/.test(target.kind)));
    return;
  }
  const undone = await applyCloudPlan(account.session, report.undo, { patience: [] });
  assert.deepEqual([undone.status, undone.error], ['applied', undefined]);
  const left = changedThings(before, await account.state()).filter((thing) => thing in before);
  const stayed = undone.unmet.flatMap(({ differences }) => differences.map(({ path }) => path.join('.')));
  if (mayStay && stayed.length > 0) assert.deepEqual([left, stayed], [[mayStay.thing], [mayStay.member]]);
  else assert.deepEqual([left, stayed], [[], []]);
  assert.deepEqual(
    report.undo.remains.map(({ resource }) => resource.name ?? resource.id).sort(),
    stays.map(({ resource }) => resource.name ?? resource.id).sort(),
  );
}
