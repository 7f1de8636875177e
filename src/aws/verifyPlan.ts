import { setTimeout as sleep } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Difference, JsonObject } from '../model/cloudPlan';
import type { CloudReport, UnmetChange, UnverifiedChange } from '../model/cloudReport';
import { differencesOf, unmetDifferences } from '../repair/compareStates';
import { planUndo, type AppliedChange } from '../repair/planUndo';
import { resourceInWords } from '../repair/resourceInWords';
import { changeOf, type DoneCall, type PlanRun } from './planRun';
import { readTarget, type TargetReading } from './readTarget';

/** IAM shows a change everywhere only after some seconds. */
const patience: readonly number[] = [500, 1500, 3000];

/** Reads back what a plan has changed, value by value, and plans how to take it back. */
export async function verifyPlan(
  run: PlanRun,
  options: { readonly patience?: readonly number[] },
): Promise<CloudReport> {
  const unmet: UnmetChange[] = [];
  const unverified: UnverifiedChange[] = [];
  const applied: AppliedChange[] = [];
  for (const done of run.done) {
    // Its ids may have become known only after it.
    const change = changeOf(run, done.call);
    const { resource } = change;
    try {
      const { state, rest, modifiedAt } = await readBack(run, done, options.patience ?? patience);
      const differences = [...unmetDifferences(change, state ?? {}), ...lostBy(done, rest)];
      if (differences.length > 0) unmet.push({ resource, differences });
      const found = state ?? change.after;
      applied.push({ change, found, ...(modifiedAt !== undefined && { modifiedAt }) });
    } catch (error) {
      const why = error instanceof UserError ? error.message : String(error);
      const words = resourceInWords(resource);
      unverified.push({ resource, message: l10n.t('{0} could not be checked. {1}', words, why) });
      applied.push({ change, found: change.after });
    }
  }
  const undo = planUndo(run.plan, applied);
  const { slots } = run;
  return {
    ...{ status: 'applied', slots, changed: [], unmet, unverified, remains: [] },
    ...(undo && { undo }),
  };
}

/** What was sent along and is no longer as it was. Its values can be secrets, so only its place is told. */
const lostBy = ({ carried }: DoneCall, rest: JsonObject | undefined): Difference[] =>
  carried && rest
    ? differencesOf(carried, rest).map(({ path }) => ({ path, before: '••••', after: '••••' }))
    : [];

async function readBack(run: PlanRun, done: DoneCall, waits: readonly number[]): Promise<TargetReading> {
  const change = changeOf(run, done.call);
  let reading = await readTarget(run.session, change.target);
  for (const wait of waits) {
    if (reading.state && unmetDifferences(change, reading.state).length === 0) break;
    await sleep(wait);
    reading = await readTarget(run.session, change.target);
  }
  return reading;
}
