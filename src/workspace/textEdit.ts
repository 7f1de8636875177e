/** The one stretch in which two texts differ, as offsets into the first, and what stands there in the second. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest single replacement that turns `before` into `after`; `undefined` when they are equal. */
export function differenceOf(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // A replacement that starts or ends inside `\r\n`, or inside a surrogate pair, is one an editor would move.
  while (start > 0 && splits(before, start)) start--;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const splits = (text: string, offset: number): boolean =>
  (text[offset - 1] === '\r' && text[offset] === '\n') ||
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));

/** The text with every line end made the given one, as an editor holds it. */
export const withLineEnds = (text: string, lineEnd: '\n' | '\r\n'): string =>
  text.replace(/\r\n|\r|\n/g, lineEnd);

export const byteOrderMark = '\uFEFF';

export const withoutByteOrderMark = (text: string): string =>
  text.startsWith(byteOrderMark) ? text.slice(1) : text;
