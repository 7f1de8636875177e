import type {
  Affected,
  AnswerSlot,
  CloudPlan,
  CloudResource,
  CloudTarget,
  Hazard,
  JsonObject,
} from '../model/cloudPlan';
import type { AuthSnapshot } from '../model/authSnapshot';

/** A resource as the recipes so far want it. */
export interface DraftChange {
  readonly target: CloudTarget;
  readonly resource: CloudResource;
  readonly before?: JsonObject;
  readonly modifiedAt?: string;
  after: JsonObject;
  readonly slots?: readonly AnswerSlot[];
}

/**
 * What a plan is made in: recipes read the snapshot and write down how each resource shall be. Several recipes that
 * touch one resource become one call.
 */
export interface PlanDraft {
  readonly snapshot: AuthSnapshot;
  readonly accountId: string;
  readonly changes: DraftChange[];
  readonly hazards: Hazard[];
  readonly affected: Affected[];
  readonly selects: CloudPlan['selects'][number][];
}

/** The change of a resource that is there: the one that another recipe began, or a new one that changes nothing yet. */
export function editing(draft: PlanDraft, begin: () => DraftChange & { before: JsonObject }): DraftChange {
  const fresh = begin();
  const key = JSON.stringify(fresh.target);
  const known = draft.changes.find(({ target }) => JSON.stringify(target) === key);
  if (known) return known;
  draft.changes.push(fresh);
  return fresh;
}

/** A text for an id that AWS is yet to give: `{{userPoolClientId}}`, then `{{userPoolClientId2}}`. */
export function newSlot(draft: PlanDraft, name: string): string {
  const taken = draft.changes.flatMap(({ slots = [] }) => slots.map(({ slot }) => slot));
  const number = taken.filter((slot) => new RegExp(`^\\{\\{${name}\\d*\\}\\}$`).test(slot)).length + 1;
  return `{{${name}${number === 1 ? '' : number}}}`;
}

export function warn(draft: PlanDraft, kind: Hazard['kind'], message: string): void {
  if (!draft.hazards.some((hazard) => hazard.message === message)) draft.hazards.push({ kind, message });
}

export function mentionAffected(draft: PlanDraft, resource: CloudResource, message: string): void {
  if (draft.affected.some((one) => one.message === message && one.resource.id === resource.id)) return;
  draft.affected.push({ resource, message });
}
