/** The same JSON with every known slot in its texts replaced. */
export function fillSlots<T>(value: T, slots: Readonly<Record<string, string>>): T {
  const fill = (text: string) =>
    Object.entries(slots).reduce((filled, [slot, id]) => filled.replaceAll(slot, id), text);
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') return fill(item);
    if (Array.isArray(item)) return item.map(walk);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([name, inner]) => [fill(name), walk(inner)]));
  };
  return walk(value) as T;
}

/** Whether something in it is known only after an earlier call. */
export const hasSlots = (value: unknown): boolean => /\{\{\w+\}\}/.test(JSON.stringify(value));
