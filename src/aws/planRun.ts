import type { UserError } from '../errors';
import type { CloudCall, CloudPlan, CloudTarget, JsonObject, ResourceChange } from '../model/cloudPlan';
import type { ChangedResource, ReportedError } from '../model/cloudReport';
import { differencesOf, sameState } from '../repair/compareStates';
import { fillSlots, hasSlots } from '../repair/fillSlots';
import { readTarget } from './readTarget';
import { refuseUnknown } from './refuseUnknown';
import type { Transport } from './transport';

/** A call that went through. */
export interface DoneCall {
  readonly call: CloudCall;
  readonly change: ResourceChange;
  /** AWS said that this call made the thing; without it, it may be someone else's. */
  readonly isProven: boolean;
  /** What an update had to send along, as it was right before: nothing of it may differ afterwards. */
  readonly carried?: JsonObject | undefined;
}

/** A plan on its way: what is known of it so far. */
export interface PlanRun {
  readonly session: Transport;
  readonly plan: CloudPlan;
  readonly slots: Record<string, string>;
  readonly done: DoneCall[];
}

/** The change of a call with every id filled in that is known by now. */
export function changeOf({ plan, slots }: PlanRun, { change }: CloudCall): ResourceChange {
  const found = plan.changes[change];
  if (!found) throw new Error(`The plan has no change ${change}.`);
  return fillSlots(found, slots);
}

/** What became of a resource since the plan was made; `undefined` when nothing did. */
export async function findChanged(
  session: Transport,
  change: ResourceChange,
  signal?: AbortSignal,
): Promise<ChangedResource | undefined> {
  const { target, resource, before, modifiedAt } = change;
  // What the plan makes under an id of AWS's choice cannot be there yet.
  if (before === undefined && isUnnamed(target)) return undefined;
  const reading = await readTarget(session, target, signal);
  if (before) refuseUnknown(resource, reading.unknown);
  const { state } = reading;
  const isSame = before && state ? sameState(before, state) : before === state;
  const isOlder = modifiedAt !== undefined && reading.modifiedAt !== modifiedAt;
  if (isSame && !isOlder) return undefined;
  return {
    resource,
    ...(state && { found: state }),
    differences: differencesOf(before ?? {}, state ?? {}),
  };
}

/** A thing to be made whose id AWS will choose. */
export const isUnnamed = (target: CloudTarget): boolean => hasSlots(target);

export const toReportedError = ({ kind, message, resolution, action }: UserError): ReportedError => ({
  ...{ kind, message, resolution },
  ...(action !== undefined && { action }),
});

/** The value at a path of an answer. */
export function answerAt(answer: object, path: readonly string[]): string {
  const value = path.reduce<unknown>((inner, name) => (inner as JsonObject | undefined)?.[name], answer);
  if (typeof value === 'string') return value;
  throw new Error(`AWS did not answer ${path.join('.')}.`);
}
