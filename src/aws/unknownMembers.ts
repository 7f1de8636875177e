/**
 * Finds what an answer holds and an update call of the bundled SDK cannot send: a setting newer than the SDK, which drops
 * unknown members in silence, so that writing the rest back would reset it. Names only: values can be secrets.
 */

/** How the SDK writes a structure down: `[3, namespace, name, traits, member names, member schemas, required]`. */
type SdkSchema = unknown;

/**
 * Paths in the answer's JSON (`TokenValidityUnits.NewToken`) that the input's schema lacks. `at` is where in the answer
 * the resource stands, `readOnly` what no update takes back anyway.
 */
export function unknownMembers(
  body: Uint8Array,
  at: readonly string[],
  input: SdkSchema,
  readOnly: readonly string[],
): string[] {
  const answer: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  const resource = at.reduce<unknown>((value, name) => memberOf(value, name), answer);
  if (!isObject(resource)) return [];
  const known = Object.entries(resource).filter(([name]) => !readOnly.includes(name));
  return [...unknownIn(Object.fromEntries(known), input, [])];
}

function* unknownIn(value: unknown, schema: SdkSchema, path: readonly string[]): Generator<string> {
  const [kind, , , , fourth, fifth] = toArray(resolved(schema));
  if (isObject(value) && kind === 3) {
    const names = fourth as readonly string[];
    for (const [name, item] of Object.entries(value)) {
      const index = names.indexOf(name);
      if (index < 0) yield [...path, name].join('.');
      else yield* unknownIn(item, (fifth as readonly SdkSchema[])[index], [...path, name]);
    }
  } else if (isObject(value) && kind === 2) {
    for (const [name, item] of Object.entries(value)) yield* unknownIn(item, fifth, [...path, name]);
  } else if (Array.isArray(value) && kind === 1) {
    for (const item of value) yield* unknownIn(item, fourth, path);
  }
}

/** A schema may be a function that gives it, and stand with its traits in a pair. Simple ones are numbers. */
function resolved(schema: SdkSchema): SdkSchema {
  if (typeof schema === 'function') return resolved((schema as () => SdkSchema)());
  return Array.isArray(schema) && schema.length === 2 ? resolved(schema[0]) : schema;
}

const toArray = (schema: SdkSchema): readonly unknown[] => (Array.isArray(schema) ? schema : []);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const memberOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
