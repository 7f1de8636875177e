import type { UpdateSemantics } from '../service';

/** What an update call may say about a record, and what becomes of the fields it leaves out. */
interface UpdateRules<T extends object> {
  readonly semantics: UpdateSemantics;
  /** Every field that the call can set. Other fields of the record are left alone. */
  readonly fields: readonly (keyof T)[];
  /** What a fresh record has, where that is not nothing. */
  readonly defaults: Partial<T>;
  /** Fields that stay as they are when left out, whatever the semantics. */
  readonly kept?: readonly (keyof T)[];
  /** Fields of which an empty list is a value, and not the wish to have none. */
  readonly emptyCounts?: readonly (keyof T)[];
}

/** The record after the update. What is given empty goes, whatever becomes of what is left out. */
export function updated<T extends object>(current: T, given: Partial<T>, rules: UpdateRules<T>): T {
  const result = { ...current };
  for (const field of rules.fields) {
    const keeps = rules.semantics === 'preserve-all' || (rules.kept ?? []).includes(field);
    const said = given[field];
    const empties = isEmpty(said) && !(rules.emptyCounts ?? []).includes(field);
    const value = empties
      ? rules.defaults[field]
      : (said ?? (keeps ? current[field] : rules.defaults[field]));
    if (value === undefined) delete result[field];
    else result[field] = value;
  }
  return result;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array) &&
  Object.keys(value).length === 0;

/** Drops what is undefined, and the empty lists and structures that AWS leaves out of its answers. */
export function withoutEmpty<T extends object>(record: T, keep: readonly (keyof T)[] = []): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => value !== undefined && (keep.includes(name as keyof T) || !isEmpty(value)),
    ),
  ) as T;
}

/** `NextToken` as the last page leaves it out. */
export const nextTokenOf = (page: { readonly nextToken?: string }): { NextToken?: string } =>
  page.nextToken === undefined ? {} : { NextToken: page.nextToken };
