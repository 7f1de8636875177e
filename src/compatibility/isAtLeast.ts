/** Whether a version (`6.15.4`, `^6.0.0`) is this one or newer; of a range, its lower end counts. */
export function isAtLeast(version: string, least: readonly [number, number, number]): boolean {
  const [, ...numbers] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  if (numbers.length === 0) return true;
  const differing = least.findIndex((number, at) => Number(numbers[at] ?? 0) !== number);
  return differing < 0 || Number(numbers[differing] ?? 0) > (least[differing] ?? 0);
}
