import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../src/aws/applyCloudPlan';
import { UserError } from '../../src/errors';
import type { CloudPlan, Remainder, ResourceChange } from '../../src/model/cloudPlan';
import type { CloudReport } from '../../src/model/cloudReport';
import type { FaultKind } from '../emulator/faults';
import { accountState, changedThings, type AccountState } from './accountState';
import type { RepairBench } from './repairBench';
import type { RepairCase } from './repairCases';

/** What can go wrong with a request. `truncated`: AWS does it, and the answer is lost. */
export const faultKinds = [
  ...(['throttle', '500', 'reset', 'truncated', 'expired', 'denied'] as const),
] satisfies readonly FaultKind[];

export interface FaultAt {
  readonly kind: FaultKind;
  /** Strikes the request of this number, counted from 0. */
  readonly request: number;
  /** And all that follow, so that nothing can be taken back or looked at. */
  readonly lasting: boolean;
}

/** A repair that was planned once, to be applied again and again to the account as it was. */
export interface PreparedRepair {
  readonly plan: CloudPlan;
  readonly changes: readonly string[];
  readonly before: AccountState;
  /** How many requests it takes when nothing goes wrong. */
  readonly requests: number;
}

export async function prepareRepair(bench: RepairBench, repair: RepairCase): Promise<PreparedRepair> {
  const { emulator, session } = bench;
  emulator.reset();
  const before = await accountState(emulator);
  const plan = await bench.plan(repair.recipes);
  const seen = emulator.log.length;
  await applyCloudPlan(session, plan, { patience: [] });
  return { plan, changes: repair.changes, before, requests: emulator.log.length - seen };
}

/** Repairs with a fault on the way, and holds the report to what the account then looks like. */
export async function repairWithFault(
  bench: RepairBench,
  { plan, changes, before }: PreparedRepair,
  fault: FaultAt,
): Promise<void> {
  bench.emulator.reset();
  await applyWithFault(bench, { plan, changes, before }, fault);
}

/** Repairs without a fault, and undoes with one. `false` when there is nothing to undo, or less than `fault.request`. */
export async function undoWithFault(
  { emulator, session }: RepairBench,
  { plan }: PreparedRepair,
  fault: FaultAt,
): Promise<boolean> {
  emulator.reset();
  const { undo } = await applyCloudPlan(session, plan, { patience: [] });
  if (!undo) return false;
  const before = await accountState(emulator);
  // Every call of an undo changes something, and the names of what it changes are known from its plan.
  const changes = [...new Set(undo.changes.flatMap(changedByUndo))].sort();
  return applyWithFault({ emulator, session }, { plan: undo, changes, before }, fault);
}

/** Whether the fault struck. */
async function applyWithFault(
  { emulator, session }: Pick<RepairBench, 'emulator' | 'session'>,
  { plan, changes, before }: Omit<PreparedRepair, 'requests'>,
  { kind, request, lasting }: FaultAt,
): Promise<boolean> {
  const seen = emulator.log.length;
  emulator.faults.add({ kind, skip: request, ...(!lasting && { times: 1 }) });
  const report = await applyCloudPlan(session, plan, { patience: [] }).catch((error: unknown) => error);
  emulator.faults.clear();
  const struck = emulator.log.length - seen > request;
  const changed = changedThings(before, await accountState(emulator));
  const context = `${kind} at request ${request}: ${JSON.stringify(report)}`;
  if (report instanceof Error) {
    assert.ok(report instanceof UserError, context);
    assert.deepEqual(changed, [], context);
  } else holdToTruth(report as CloudReport, { changed, changes, context });
  return struck;
}

function holdToTruth(
  { status, unmet, remains, error }: CloudReport,
  found: {
    readonly changed: readonly string[];
    readonly changes: readonly string[];
    readonly context: string;
  },
): void {
  const { changed, changes, context } = found;
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

const changedByUndo = ({ target, resource: { type, id, name = id } }: ResourceChange): string[] => {
  if (target.kind === 'identityPoolRoles') return [`roles of ${name}`];
  if (target.kind === 'mfaConfig') return ['second factors'];
  return thingsOf({ resource: { type, id, name }, message: '' }).slice(0, 1);
};

/** What `accountState` calls the things that a remainder can be about. */
function thingsOf({ resource: { type, id, name = id } }: Remainder): string[] {
  switch (type) {
    case 'userPoolClient':
      return [`app client ${name}`, `style of ${name}`];
    case 'identityPool':
      return [`identity pool ${name}`, `roles of ${name}`];
    case 'userPool':
      return ['user pool', 'second factors'];
    case 'identityProvider':
      return [`identity provider ${name}`];
    case 'domain':
    case 'role':
    case 'function':
    case 'group':
    case 'app':
    case 'branch':
      return [`${type} ${name}`];
  }
}
