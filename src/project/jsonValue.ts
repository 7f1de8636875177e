/** Careful looks into parsed JSON of unknown shape: own members only, so that `constructor` is no environment. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys, `undefined` when something on the way is missing or no object. */
export const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );

/** The members of the object at a path; none when there is no object. */
export function membersAt(value: unknown, ...path: readonly string[]): [string, unknown][] {
  const found = valueAt(value, ...path);
  return isObject(found) ? Object.entries(found) : [];
}

/** The text at a path, `undefined` when there is none or it is empty. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
