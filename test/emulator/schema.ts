import { EmulatorDefect } from './serviceError';

/**
 * Reads the Smithy schemas that the SDK's client packages export at run time (`ListUserPools$`, `UserPoolType$` …):
 * plain arrays, with functions where a schema refers to a later one. Nothing is generated and nothing can go stale.
 */

/** Traits we act upon. `httpLabel`, `sensitive` and the like hold 1. */
export interface Traits {
  readonly http?: readonly [method: string, uri: string, status: number];
  readonly httpLabel?: 1;
  readonly httpQuery?: string;
  readonly httpQueryParams?: 1;
  readonly httpHeader?: string;
  readonly httpPayload?: 1;
  readonly httpResponseCode?: 1;
  readonly httpError?: number;
  readonly awsQueryError?: readonly [code: string, status: number];
  readonly error?: 'client' | 'server';
  readonly sensitive?: 1;
  readonly jsonName?: string;
  readonly xmlName?: string;
  readonly xmlFlattened?: 1;
}

export interface Member {
  readonly name: string;
  readonly traits: Traits;
  readonly required: boolean;
  readonly shape: Shape;
}

export interface SimpleShape {
  readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'document';
  readonly sensitive: boolean;
}

export type Shape =
  | SimpleShape
  | { readonly kind: 'list'; readonly item: Member }
  | { readonly kind: 'map'; readonly value: Member }
  | Structure;

export interface Structure {
  readonly kind: 'structure';
  readonly name: string;
  readonly traits: Traits;
  readonly members: ReadonlyMap<string, Member>;
}

export interface OperationSchema {
  readonly name: string;
  readonly traits: Traits;
  readonly input: Structure;
  readonly output: Structure;
}

const bits = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
];

function toTraits(raw: unknown): Traits {
  if (typeof raw === 'object' && raw !== null) return raw;
  if (typeof raw !== 'number') return {};
  return Object.fromEntries(bits.filter((_, bit) => (raw >> bit) & 1).map((name) => [name, 1]));
}

const deref = (raw: unknown): unknown => (typeof raw === 'function' ? deref((raw as () => unknown)()) : raw);

/** `[schema, traits]`, as opposed to a schema, which starts with a number and a namespace. */
const isMemberSchema = (raw: unknown): raw is [unknown, unknown] => Array.isArray(raw) && raw.length === 2;

function toMember(name: string, raw: unknown, required: boolean): Member {
  const [schema, traits] = isMemberSchema(raw) ? [raw[0], toTraits(raw[1])] : [raw, {}];
  let shape: Shape | undefined;
  return {
    name,
    traits,
    required,
    get shape() {
      return (shape ??= toShape(schema));
    },
  };
}

const simple = (kind: SimpleShape['kind'], sensitive = false): SimpleShape => ({ kind, sensitive });

function ofNumber(raw: number, sensitive = false): Shape {
  if (raw >= 128) return { kind: 'map', value: toMember('value', raw - 128, false) };
  if (raw >= 64) return { kind: 'list', item: toMember('member', raw - 64, false) };
  if (raw === 0) return simple('string', sensitive);
  if (raw === 1 || raw === 17 || raw === 19) return simple('number', sensitive);
  if (raw === 2) return simple('boolean', sensitive);
  if (raw >= 4 && raw <= 7) return simple('timestamp', sensitive);
  if (raw === 21 || raw === 42) return simple('blob', sensitive);
  if (raw === 15) return simple('document', sensitive);
  throw new EmulatorDefect(`Schema number ${raw} of the SDK is unknown`);
}

const shapes = new WeakMap<object, Shape>();
const unit: Structure = { kind: 'structure', name: 'Unit', traits: {}, members: new Map() };

/** Turns what the SDK exports (`UserPoolType$`, `0`, `64 | 0`, `() => X$`) into a shape. */
export function toShape(raw: unknown): Shape {
  const schema = deref(raw);
  if (schema === 'unit') return unit;
  if (typeof schema === 'number') return ofNumber(schema);
  if (!Array.isArray(schema)) throw new EmulatorDefect(`Not a schema: ${String(schema)}`);
  if (isMemberSchema(schema)) return toShape(schema[0]);
  const known = shapes.get(schema);
  if (known) return known;
  const shape = ofArray(schema);
  shapes.set(schema, shape);
  return shape;
}

function ofArray(schema: readonly unknown[]): Shape {
  const [id, , name, traits, fourth, fifth, sixth] = schema;
  switch (id) {
    case 0:
      return ofNumber(deref(fourth) as number, toTraits(traits).sensitive === 1);
    case 1:
      return { kind: 'list', item: toMember('member', fourth, false) };
    case 2:
      return { kind: 'map', value: toMember('value', fifth, false) };
    case 3:
    case 4:
    case -3: {
      const required = typeof sixth === 'number' ? sixth : 0;
      const members = (fourth as string[]).map(
        (member, index) => [member, toMember(member, (fifth as unknown[])[index], index < required)] as const,
      );
      return { kind: 'structure', name: String(name), traits: toTraits(traits), members: new Map(members) };
    }
    default:
      throw new EmulatorDefect(`Schema kind ${String(id)} of the SDK is unknown`);
  }
}

/** A structure that the client package exports under this name, without the trailing `$`. */
export function structureOf(sdk: object, name: string): Structure | undefined {
  const raw = (sdk as Record<string, unknown>)[`${name}$`];
  if (!raw) return undefined;
  const shape = toShape(raw);
  return shape.kind === 'structure' ? shape : undefined;
}

/** All operations that the client package knows, by name. */
export function operationsOf(sdk: object): Map<string, OperationSchema> {
  const found = new Map<string, OperationSchema>();
  for (const raw of Object.values(sdk)) {
    if (!Array.isArray(raw) || raw[0] !== 9) continue;
    const [, , name, traits, input, output] = raw as unknown[];
    found.set(String(name), {
      name: String(name),
      traits: toTraits(traits),
      input: toShape(input) as Structure,
      output: toShape(output) as Structure,
    });
  }
  return found;
}
