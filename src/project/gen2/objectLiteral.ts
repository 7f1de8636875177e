import type { Expression, ObjectExpression, Property } from 'acorn';
import { lineIndentAt } from '../jsonLayout';
import { endOfLineComment, skipTrivia } from '../jsonTrivia';
import type { ScriptStyle } from './scriptStyle';
import { ShapeProblem } from './shapeProblem';

/** Object literals in scripts, edited by offsets: what is not edited stays letter by letter. */

/** The members by key. Throws ShapeProblem: a spread, a computed key or the same key twice hides what counts. */
export function membersOf(object: ObjectExpression): ReadonlyMap<string, Property> {
  const members = new Map<string, Property>();
  for (const property of object.properties) {
    if (property.type !== 'Property') throw new ShapeProblem('computed', '...');
    const { key, computed, kind } = property;
    const name = computed && key.type !== 'Literal' ? undefined : nameOf(key);
    if (name === undefined || kind !== 'init') throw new ShapeProblem('computed', name ?? '[…]');
    if (members.has(name)) throw new ShapeProblem('computed', name);
    members.set(name, property);
  }
  return members;
}

const nameOf = (key: Expression): string | undefined => {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
};

/** Adds a member before or behind the others, on a line of its own unless the object stands on one line. */
export function withMember(
  text: string,
  object: ObjectExpression,
  member: (indent: string) => string,
  { style, place }: { readonly style: ScriptStyle; readonly place: 'first' | 'last' },
): string {
  const { eol, unit } = style;
  const open = object.start + 1;
  const close = object.end - 1;
  const inner = text.slice(open, close);
  const put = (at: number, added: string) => text.slice(0, at) + added + text.slice(at);
  const outer = lineIndentAt(text, object.start);
  if (!/[\r\n]/.test(inner)) {
    const added = member(outer);
    if (object.properties.length === 0 && inner.trim() === '')
      return text.slice(0, open) + ` ${added} ` + text.slice(close);
    const last = object.properties.at(-1);
    if (place === 'first' || !last) {
      const space = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
      return put(open + space, `${added}, `);
    }
    const comma = commaAfter(text, last.end);
    return comma === undefined ? put(last.end, `, ${added}`) : put(comma + 1, ` ${added},`);
  }
  const own = object.properties.find(({ start }) => /(^|[\r\n])[ \t]*$/.test(text.slice(0, start)));
  const indent = own ? lineIndentAt(text, own.start) : outer + unit;
  const last = object.properties.at(-1);
  if (place === 'first' || !last)
    return put(endOfLineComment(text, open), `${eol}${indent}${member(indent)},`);
  const comma = commaAfter(text, last.end);
  const at = endOfLineComment(text, (comma ?? last.end - 1) + 1);
  const added = put(at, `${eol}${indent}${member(indent)},`);
  return comma === undefined ? `${added.slice(0, last.end)},${added.slice(last.end)}` : added;
}

/** Takes a member out, with its line where it stands alone on it. */
export function withoutMember(text: string, object: ObjectExpression, property: Property): string {
  const index = object.properties.indexOf(property);
  const previous = object.properties[index - 1];
  const comma = commaAfter(text, property.end);
  const end = comma === undefined ? property.end : comma + 1;
  const lineStart = property.start - lineIndentAt(text, property.start).length;
  const startsLine =
    /(^|[\r\n])$/.test(text.slice(0, lineStart)) && /^[ \t]*$/.test(text.slice(lineStart, property.start));
  const behind = endOfLineComment(text, end);
  const newline = /^[ \t]*\r?\n/.exec(text.slice(behind));
  if (startsLine && newline) return text.slice(0, lineStart) + text.slice(behind + newline[0].length);
  if (object.properties.length === 1) {
    const left = text.slice(object.start + 1, property.start) + text.slice(end, object.end - 1);
    return text.slice(0, object.start + 1) + (left.trim() === '' ? '' : left) + text.slice(object.end - 1);
  }
  if (comma !== undefined) return text.slice(0, property.start) + text.slice(end).replace(/^[ \t]+/, '');
  return text.slice(0, previous?.end ?? property.start) + text.slice(property.end);
}

function commaAfter(text: string, end: number): number | undefined {
  const at = skipTrivia(text, end);
  return text[at] === ',' ? at : undefined;
}
