import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../src/aws/applyCloudPlan';
import { UserError } from '../../src/errors';
import type { Remainder } from '../../src/model/cloudPlan';
import type { CloudReport } from '../../src/model/cloudReport';
import type { FaultKind } from '../emulator/faults';
import { accountState, changedThings } from './accountState';
import type { RepairBench } from './repairBench';
import type { RepairCase } from './repairCases';

/** What goes wrong, and when. `truncated`: AWS does it, and the answer is lost. */
export interface FaultAt {
  readonly kind: FaultKind;
  /** Strikes the request of this number, counted from 0. */
  readonly request: number;
  /** And all that follow, so that nothing can be taken back or looked at. */
  readonly lasting: boolean;
}

/** How many requests the repair takes when nothing goes wrong. */
export async function countRequests(bench: RepairBench, { recipes }: RepairCase): Promise<number> {
  bench.emulator.reset();
  const plan = await bench.plan(recipes);
  const before = bench.emulator.log.length;
  await applyCloudPlan(bench.session, plan, { patience: [] });
  return bench.emulator.log.length - before;
}

/** Repairs with a fault on the way, and holds the report to what the account then looks like. */
export async function repairWithFault(
  bench: RepairBench,
  { recipes, changes }: RepairCase,
  { kind, request, lasting }: FaultAt,
): Promise<void> {
  const { emulator, session } = bench;
  emulator.reset();
  const before = await accountState(emulator);
  const plan = await bench.plan(recipes);
  emulator.faults.add({ kind, skip: request, ...(!lasting && { times: 1 }) });
  const report = await applyCloudPlan(session, plan, { patience: [] }).catch((error: unknown) => error);
  emulator.faults.clear();
  const changed = changedThings(before, await accountState(emulator));
  const context = `${kind} at request ${request}: ${JSON.stringify(report)}`;

  if (report instanceof Error) {
    assert.ok(report instanceof UserError, context);
    assert.deepEqual(changed, [], context);
    return;
  }
  const { status, unmet, remains, error } = report as CloudReport;
  assert.deepEqual(unmet, [], context);
  if (status === 'applied') {
    assert.deepEqual(changed, changes, context);
    assert.deepEqual(remains, [], context);
    return;
  }
  assert.equal(status, 'failed', context);
  assert.ok(error && error.message !== '' && error.resolution !== '', context);
  const said = remains.flatMap((one) => thingsOf(one));
  assert.deepEqual(
    changed.filter((thing) => !said.includes(thing)),
    [],
    `is there and was not mentioned; ${context}`,
  );
  for (const one of remains) {
    const isTrue = thingsOf(one).some((thing) => changed.includes(thing));
    assert.ok(isTrue || / may /.test(one.message), `is not there: ${one.message}; ${context}`);
  }
}

/** What `accountState` calls the things that a remainder can be about. */
function thingsOf({ resource: { type, id, name = id } }: Remainder): string[] {
  switch (type) {
    case 'userPoolClient':
      return [`app client ${name}`, `style of ${name}`];
    case 'identityPool':
      return [`identity pool ${name}`, `roles of ${name}`];
    case 'userPool':
      return ['user pool'];
    case 'domain':
    case 'role':
    case 'function':
    case 'group':
      return [`${type} ${name}`];
  }
}
