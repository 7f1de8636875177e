import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CloudCall, CloudPlan, JsonObject, Remainder, ResourceChange } from '../model/cloudPlan';
import type { ChangedResource, CloudReport } from '../model/cloudReport';
import { fillSlots, hasSlots } from '../repair/fillSlots';
import { resourceInWords } from '../repair/resourceInWords';
import type { AwsSession } from './awsSession';
import { forgetIdentityPools } from './identityPoolIndex';
import { answerAt, changeOf, findChanged, toReportedError, type DoneCall, type PlanRun } from './planRun';
import { rollBack } from './rollBack';
import { sendPlanned } from './sendPlanned';
import { settleDoubt } from './settleDoubt';
import { verifyPlan } from './verifyPlan';

export interface ApplyOptions {
  /** Stops between two calls, never within one; what was done until then is taken back. */
  readonly signal?: AbortSignal;
  /** Called before each call, counted from 0, and with `verify` when all of them went through. */
  readonly onProgress?: (step: number | 'verify', plan: CloudPlan) => void;
  /** How long to wait, in milliseconds, before looking again at what does not show the change yet. */
  readonly patience?: readonly number[];
}

/** Why a run stopped before its end. */
type Stop =
  | { readonly status: 'failed'; readonly error: UserError; readonly remains?: Remainder }
  | { readonly status: 'changed'; readonly changed: ChangedResource }
  | { readonly status: 'cancelled' };

/**
 * Applies a plan that the person has seen and confirmed. Each resource is read again right before its call; if one is no
 * longer as shown, nothing more is done. A plan that stops half-way is taken back. Throws a `UserError`, and has then
 * changed nothing: for another account or Region, for what may not be read, and for settings newer than the SDK.
 */
export async function applyCloudPlan(
  session: AwsSession,
  plan: CloudPlan,
  options: ApplyOptions = {},
): Promise<CloudReport> {
  const { signal } = options;
  await checkPlace(session, plan, signal);
  const run: PlanRun = { session, plan, slots: {}, done: [] };
  const changed = await findAllChanged(run, signal);
  if (changed.length > 0) return { ...nothingDone(run), status: 'changed', changed };
  try {
    return await makeCalls(run, options);
  } finally {
    // What is remembered of them may be what the plan has changed.
    await forgetIdentityPools(session).catch(() => undefined);
  }
}

async function makeCalls(run: PlanRun, options: ApplyOptions): Promise<CloudReport> {
  const { plan } = run;
  for (const [index, call] of plan.calls.entries()) {
    const stop = await makeCall(run, call, index, options);
    if (stop) return await reportStop(run, stop);
  }
  options.onProgress?.('verify', plan);
  return await verifyPlan(run, options);
}

/** Whoever is logged in now need not be who the plan was made for. */
async function checkPlace(session: AwsSession, plan: CloudPlan, signal?: AbortSignal): Promise<void> {
  const accountId = await session.accountId(signal);
  if (accountId !== plan.accountId) {
    throw new UserError(
      l10n.t(
        'This repair is for the account {0}, but the credentials belong to {1}. Nothing was changed.',
        plan.accountId,
        accountId,
      ),
      l10n.t('Choose a profile of the account {0}.', plan.accountId),
      { kind: 'otherAccount' },
    );
  }
  if (session.region !== plan.region) {
    throw new UserError(
      l10n.t('This repair is for {0}, not for {1}. Nothing was changed.', plan.region, session.region),
      l10n.t('Switch to the Region {0}.', plan.region),
      { kind: 'input' },
    );
  }
}

/** Looks at everything before the first call, so that most conflicts show while there is nothing to take back. */
async function findAllChanged(run: PlanRun, signal?: AbortSignal): Promise<ChangedResource[]> {
  const { session, plan } = run;
  const later = plan.calls.slice(1).map((call) => changeOf(run, call));
  const found: ChangedResource[] = [];
  for (const change of later) {
    if (hasSlots(change.target)) continue;
    const changed = await findChanged(session, change, signal);
    if (changed) found.push(changed);
  }
  return found;
}

async function makeCall(
  run: PlanRun,
  call: CloudCall,
  index: number,
  { signal, onProgress }: ApplyOptions,
): Promise<Stop | undefined> {
  const { session, plan, slots, done } = run;
  if (signal?.aborted) return { status: 'cancelled' };
  const change = changeOf(run, call);
  try {
    const changed = await findChanged(session, change);
    if (changed) return { status: 'changed', changed };
  } catch (error) {
    if (done.length === 0 || !(error instanceof UserError)) throw error;
    return { status: 'failed', error };
  }
  if (signal?.aborted) return { status: 'cancelled' };
  onProgress?.(index, plan);
  let carried: JsonObject | undefined;
  try {
    const request = fillSlots(call, slots);
    const answer = await sendPlanned(session, request, whatFailed(change), (rest) => (carried = rest));
    for (const { slot, path } of call.slots ?? []) slots[slot] = answerAt(answer, path);
    done.push({ call, change: changeOf(run, call), isProven: true, carried });
    return undefined;
  } catch (error) {
    return await settle(run, { call, change, isProven: false, carried }, error);
  }
}

async function settle(run: PlanRun, done: DoneCall, error: unknown): Promise<Stop | undefined> {
  const { call, change } = done;
  const settled = await settleDoubt(run.session, call, change, error);
  if (settled.outcome === 'applied') {
    run.done.push(done);
    return undefined;
  }
  const remains = settled.outcome === 'doubt' && { remains: settled.remains };
  if (error instanceof UserError) return { status: 'failed', error, ...remains };
  const message = `${whatFailed(change)}: ${String(error)}`;
  const unexpected = new UserError(message, l10n.t('See the log.'), { kind: 'aws', cause: error });
  return { status: 'failed', error: unexpected, ...remains };
}

const whatFailed = ({ before, resource }: ResourceChange): string =>
  before
    ? l10n.t('{0} could not be changed', resourceInWords(resource))
    : l10n.t('{0} could not be made', resourceInWords(resource));

const nothingDone = ({ slots }: PlanRun): CloudReport => ({
  ...{ status: 'applied', slots, changed: [], unmet: [], unverified: [], remains: [] },
});

async function reportStop(run: PlanRun, stop: Stop): Promise<CloudReport> {
  const remains = await rollBack(run);
  const report = { ...nothingDone(run), status: stop.status, slots: {}, remains };
  switch (stop.status) {
    case 'changed':
      return { ...report, changed: [stop.changed] };
    case 'cancelled':
      return report;
    case 'failed':
      return {
        ...report,
        remains: [...remains, ...(stop.remains ? [stop.remains] : [])],
        error: toReportedError(stop.error),
      };
  }
}
