/** How a JSON text is laid out, so that what is added looks like what is there. */

export const newlineOf = (text: string): '\n' | '\r\n' =>
  /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';

/** One step of indentation: that of the first line that is indented, two spaces when none is. */
export const indentUnitOf = (text: string): string => /[\r\n]([ \t]+)["}\]]/.exec(text)?.[1] ?? '  ';

/** The whitespace at the beginning of the line that holds the offset. */
export function lineIndentAt(text: string, offset: number): string {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1,
  );
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** A value over several lines, as `JSON.stringify` lays it out; the first line is not indented. */
export function prettyJson(value: unknown, unit: string, indent: string, eol: string): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(/\n( *)/g, (_, spaces: string) => eol + indent + unit.repeat(spaces.length / 2));
}

/** What stands behind colons and commas on one line: a space, or nothing in a minified text. */
export const inlineSpaceOf = (text: string): string => (text.includes('":') && !/":\s/.test(text) ? '' : ' ');

/** A value on one line, with spaces after colons and commas when the rest of the text has them. */
export function inlineJson(value: unknown, text: string): string {
  const space = inlineSpaceOf(text);
  const colon = ':' + space;
  const comma = ',' + space;
  const write = (part: unknown): string => {
    if (Array.isArray(part)) return `[${part.map(write).join(comma)}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const members = Object.entries(part).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => JSON.stringify(key) + colon + write(member)).join(comma)}}`;
  };
  return write(value);
}
