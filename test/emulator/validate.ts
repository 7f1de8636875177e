import type { Member, Shape, Structure } from './schema';
import type { Service } from './service';
import { ServiceError } from './serviceError';

/** What AWS's model demands of a value. The SDK's schemas leave this out, so the ones that matter are written here. */
export interface Constraint {
  /** Of a number: its value. Of a text, list or map: its length. */
  readonly min?: number;
  readonly max?: number;
  /** Matches the whole text. Written as AWS words it. */
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** Of each element of a list. */
  readonly each?: Constraint;
}

/** By `Structure.Member`, or by `Member` for all structures. */
export type Constraints = Readonly<Record<string, Constraint>>;

interface Violation {
  readonly at: string;
  readonly value: string | undefined;
  readonly demand: string;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function toText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toText).join(', ')}]`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function* broken(constraint: Constraint, value: unknown): Generator<string> {
  const size = typeof value === 'number' ? value : undefined;
  const length =
    typeof value === 'string' || Array.isArray(value)
      ? value.length
      : typeof value === 'object' && value !== null
        ? Object.keys(value).length
        : undefined;
  const { min, max, pattern, values } = constraint;
  const word = size === undefined ? 'length' : 'value';
  const measure = size ?? length;
  if (measure !== undefined && max !== undefined && measure > max) {
    yield `Member must have ${word} less than or equal to ${max}`;
  }
  if (measure !== undefined && min !== undefined && measure < min) {
    yield `Member must have ${word} greater than or equal to ${min}`;
  }
  if (typeof value !== 'string') return;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    yield `Member must satisfy regular expression pattern: ${pattern}`;
  }
  if (values && !values.includes(value)) {
    yield `Member must satisfy enum value set: [${values.join(', ')}]`;
  }
}

const demandsOf = ({ min, max, pattern, values }: Constraint): string =>
  [
    max !== undefined && `Member must have length less than or equal to ${max}`,
    min !== undefined && `Member must have length greater than or equal to ${min}`,
    pattern !== undefined && `Member must satisfy regular expression pattern: ${pattern}`,
    values && `Member must satisfy enum value set: [${values.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(', ');

function* violationsOfMember(
  member: Member,
  owner: string,
  value: unknown,
  at: string,
  all: Constraints,
): Generator<Violation> {
  const { shape } = member;
  const sensitive = 'sensitive' in shape && shape.sensitive;
  const constraint = all[`${owner}.${member.name}`] ?? all[member.name];
  if (constraint) {
    for (const demand of broken(constraint, value)) {
      yield { at, value: sensitive ? undefined : toText(value), demand };
    }
    const { each } = constraint;
    if (each && Array.isArray(value) && value.some((item) => !broken(each, item).next().done)) {
      yield { at, value: toText(value), demand: `Member must satisfy constraint: [${demandsOf(each)}]` };
    }
  }
  yield* violationsInside(shape, value, at, all);
}

function* violationsInside(shape: Shape, value: unknown, at: string, all: Constraints): Generator<Violation> {
  if (shape.kind === 'structure') {
    yield* violationsOf(shape, value as Record<string, unknown>, `${at}.`, all);
  } else if (shape.kind === 'list' && shape.item.shape.kind === 'structure') {
    for (const [index, item] of (value as unknown[]).entries()) {
      yield* violationsInside(shape.item.shape, item, `${at}.${index + 1}.member`, all);
    }
  } else if (shape.kind === 'map' && shape.value.shape.kind === 'structure') {
    for (const [key, item] of Object.entries(value as object)) {
      yield* violationsInside(shape.value.shape, item, `${at}.${key}.member`, all);
    }
  }
}

function* violationsOf(
  shape: Structure,
  value: Record<string, unknown>,
  prefix: string,
  all: Constraints,
): Generator<Violation> {
  for (const member of shape.members.values()) {
    const at = prefix + lowerFirst(member.name);
    const given = value[member.name];
    if (given === undefined) {
      if (member.required) yield { at, value: 'null', demand: 'Member must not be null' };
    } else {
      yield* violationsOfMember(member, shape.name, given, at, all);
    }
  }
}

/** Refuses what is missing or out of range, worded as AWS words it. */
export function validate(service: Service, shape: Structure, input: object): void {
  const found = [...violationsOf(shape, input as Record<string, unknown>, '', service.constraints ?? {})];
  if (found.length === 0) return;
  const count = `${found.length} validation error${found.length === 1 ? '' : 's'} detected: `;
  const texts = found.map(
    ({ at, value, demand }) =>
      `Value ${value === undefined ? '' : `'${value}' `}at '${at}' failed to satisfy constraint: ${demand}`,
  );
  throw new ServiceError(service.validationError, count + texts.join('; '));
}
