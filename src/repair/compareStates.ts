import type { Difference, JsonObject, JsonValue, ResourceChange } from '../model/cloudPlan';
import { isObject } from '../project/jsonValue';

/** For these an empty list says "none", and no list says "the standard ones". */
const emptyHasMeaning = new Set(['ReadAttributes', 'WriteAttributes']);
/** The Amplify CLI takes the first flow for the response type. */
const orderHasMeaning = new Set(['AllowedOAuthFlows']);

/**
 * Where two states of a resource differ, value by value. As AWS sees it: what is absent, empty or false is the same,
 * and lists of texts, like an identity pool's providers, have no order.
 */
export function differencesOf(before: JsonObject, after: JsonObject): Difference[] {
  return compare(before, after, []);
}

/** The differences in what `expected` names: for things AWS has just made, which get ids and defaults besides. */
export function missingFrom(found: JsonObject, expected: JsonObject): Difference[] {
  const named = Object.fromEntries(Object.entries(found).filter(([name]) => name in expected));
  return differencesOf(named, expected);
}

/** The same, except that the order of lists does not matter where AWS may give them back in another one. */
export const sameState = (one: JsonObject, other: JsonObject): boolean =>
  differencesOf(one, other).every(({ before, after }) => isReordered(before, after));

/** What a change was to do and did not, or did besides. A list that AWS merely gives back in another order is neither. */
export function unmetDifferences(change: ResourceChange, found: JsonObject): Difference[] {
  const { before, after } = change;
  const planned = new Set(change.differences.map(({ path }) => path.join()));
  return before === undefined
    ? missingFrom(found, after)
    : differencesOf(after, found).filter(
        (one) => planned.has(one.path.join()) || !isReordered(one.before, one.after),
      );
}

function compare(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: readonly string[],
): Difference[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => compare(before[name], after[name], [...path, name]));
  }
  return isSame(before, after, path)
    ? []
    : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function isSame(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: readonly string[],
): boolean {
  const name = path.at(-1) ?? '';
  // In a policy every value has a meaning: a condition on `false` is not the absence of one.
  const lenient = !path.includes('AssumeRolePolicyDocument') && !emptyHasMeaning.has(name);
  if (lenient && isNothing(before) && isNothing(after)) return true;
  if (!orderHasMeaning.has(name) && isReordered(before, after)) return true;
  return canonical(before, lenient) === canonical(after, lenient);
}

const isNothing = (value: JsonValue | undefined): boolean =>
  value === undefined || value === false || (typeof value === 'object' && sizeOf(value) === 0);

const sizeOf = (value: JsonObject | readonly JsonValue[] | null): number =>
  value === null ? 0 : Object.values(value).filter((item) => !isNothing(item)).length;

function isReordered(before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (!isList(before) || !isList(after)) return false;
  const sorted = (list: readonly JsonValue[]) => list.map((item) => canonical(item, true)).sort();
  return hasNoOrder(before) && hasNoOrder(after) && sorted(before).join() === sorted(after).join();
}

/** Texts, and the user pools an identity pool trusts. Rules and statements are applied one after the other. */
const hasNoOrder = (list: readonly JsonValue[]): boolean =>
  list.every((item) => typeof item === 'string' || (isObject(item) && 'ProviderName' in item));

/** JSON with sorted names, and leniently without what says nothing: equal for what means the same. */
function canonical(value: JsonValue | undefined, lenient: boolean): string {
  if (isList(value)) return `[${value.map((item) => canonical(item, lenient)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).filter(([, item]) => !lenient || !isNothing(item));
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${canonical(item, lenient)}`)
    .join()}}`;
}

const isList = (value: unknown): value is readonly JsonValue[] => Array.isArray(value);
