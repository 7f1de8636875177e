import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { indentUnitOf, inlineJson, inlineSpaceOf, lineIndentAt, newlineOf, prettyJson } from './jsonLayout';
import { endOfLineComment, endsInLineComment, skipTrivia } from './jsonTrivia';

/** Keys from the root down. Only members of objects are edited here, never elements of arrays. */
export type JsonPath = readonly string[];

/** Where a member goes that is not there yet: after the others, or where the alphabet (by code unit) wants it. */
export type MemberOrder = 'last' | 'sorted';

/** A text that cannot be edited safely; `offset` is where, in UTF-16 units behind a byte order mark. */
export class JsonProblem extends Error {
  constructor(
    readonly reason: 'syntax' | 'duplicateKey' | 'notAnObject' | 'notAnArray' | 'tooDeep',
    readonly offset: number,
  ) {
    super(reason);
    this.name = 'JsonProblem';
  }
}

/**
 * Sets one value and leaves every line that does not change as it was: indentation, tabs, CRLF, byte order mark,
 * comments and trailing commas stay. An object that is there is changed member by member, so that setting what is
 * already set changes nothing. Throws JsonProblem.
 */
export function setJson(text: string, path: JsonPath, value: unknown, order: MemberOrder = 'last'): string {
  const { mark, body, root } = parse(text);
  return mark + setMember(body, root, path, order === 'sorted' ? sortKeys(value) : value, order);
}

/**
 * Sets one value with its keys in the order given, for what a tool writes as a whole. Where a person has put comments or
 * trailing commas into the old value, nothing is moved: as `setJson`. Throws JsonProblem.
 */
export function setJsonInOrder(text: string, path: JsonPath, value: unknown): string {
  const edited = setJson(text, path, value);
  const { mark, body, root } = parse(edited);
  const node = path.reduce((object, key) => {
    const member = memberOf(objectOf(object), key);
    return member ? valueOf(member) : object;
  }, root);
  const old = body.slice(node.offset, node.offset + node.length);
  if (!isStrict(old) || JSON.stringify(plain(node)) === JSON.stringify(value)) return edited;
  const ordered = old.includes('\n')
    ? prettyJson(value, indentUnitOf(body), lineIndentAt(body, node.offset), newlineOf(body))
    : inlineJson(value, body);
  return mark + body.slice(0, node.offset) + ordered + body.slice(node.offset + node.length);
}

/** Whether it is JSON without comments, trailing commas and the like. */
export function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes one member and, where it stood alone on them, its lines. Its parent stays, as `{}` when this was the last
 * member: the Amplify CLI leaves it so. Throws JsonProblem.
 */
export function removeJson(text: string, path: JsonPath): string {
  const { mark, body, root } = parse(text);
  let object = root;
  for (const key of path.slice(0, -1)) {
    const member = memberOf(object, key);
    if (!member) return text;
    object = objectOf(valueOf(member));
  }
  const member = memberOf(object, path.at(-1) ?? '');
  return member ? mark + withoutItem(body, object, member) : text;
}

/** Parses JSON with comments and trailing commas; everything else throws JsonProblem. */
export function parse(text: string): { mark: string; body: string; root: Node } {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(body, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) throw new JsonProblem('tooDeep', 0);
    throw error;
  }
  const problem = errors[0];
  if (problem) throw new JsonProblem('syntax', problem.offset);
  if (!root) throw new JsonProblem('syntax', body.length);
  return { mark, body, root };
}

function setMember(body: string, root: Node, path: JsonPath, value: unknown, order: MemberOrder): string {
  let object = objectOf(root);
  for (const [depth, key] of path.entries()) {
    const member = memberOf(object, key);
    const rest = path.slice(depth + 1);
    if (!member) return withMember(body, object, key, nest(rest, value), order);
    if (rest.length > 0) object = objectOf(valueOf(member));
    else return withValue(body, valueOf(member), path, value, order);
  }
  return withValue(body, root, path, value, order);
}

/** Replaces a value; an object by an object through its members. */
function withValue(body: string, node: Node, path: JsonPath, value: unknown, order: MemberOrder): string {
  if (node.type !== 'object' || !isObject(value)) {
    const old = body.slice(node.offset, node.offset + node.length);
    if (JSON.stringify(plain(node)) === JSON.stringify(value)) return body;
    const inline = node.type !== 'object' && node.type !== 'array' ? !isObject(value) : !old.includes('\n');
    const indent = lineIndentAt(body, node.offset);
    const text =
      inline && old !== '[]' && old !== '{}'
        ? inlineJson(value, body)
        : prettyJson(value, indentUnitOf(body), indent, newlineOf(body));
    return body.slice(0, node.offset) + text + body.slice(node.offset + node.length);
  }
  const wanted = Object.entries(value).filter(([, member]) => member !== undefined);
  const gone = (node.children ?? []).map(keyOf).filter((key) => !wanted.some(([other]) => other === key));
  let text = body;
  for (const key of gone) text = removeJson(text, [...path, key]);
  for (const [key, member] of wanted) text = setJson(text, [...path, key], member, order);
  return text;
}

function withMember(body: string, object: Node, key: string, value: unknown, order: MemberOrder): string {
  const members = object.children ?? [];
  const close = object.offset + object.length - 1;
  const inner = body.slice(object.offset + 1, close);
  const eol = newlineOf(body);
  // One line may be written closer than the rest of the file.
  const sample = inner.includes('":') ? inner : body;
  const outerIndent = lineIndentAt(body, object.offset);
  const onOneLine = members.length > 0 ? !/[\r\n]/.test(inner) : object.parent && !/[\r\n]/.test(body);
  const indent = memberIndent(body, members) ?? outerIndent + indentUnitOf(body);
  const member = onOneLine
    ? inlineJson({ [key]: value }, sample).slice(1, -1)
    : `${JSON.stringify(key)}: ${prettyJson(value, indentUnitOf(body), indent, eol)}`;
  const insert = (at: number, added: string, from = at) => body.slice(0, from) + added + body.slice(at);

  const index = order === 'sorted' ? members.filter((other) => keyOf(other) < key).length : members.length;
  const previous = members[index - 1];
  if (previous) {
    const end = previous.offset + previous.length;
    const comma = commaAfter(body, end);
    const at = onOneLine ? (comma ?? end - 1) + 1 : endOfLineComment(body, (comma ?? end - 1) + 1);
    const gap = onOneLine ? inlineSpaceOf(sample) : eol + indent;
    const added = insert(at, gap + member + (comma === undefined ? '' : ','));
    return comma === undefined ? added.slice(0, end) + ',' + added.slice(end) : added;
  }
  const next = members[index];
  if (next && onOneLine) return insert(next.offset, `${member},${inlineSpaceOf(sample)}`);
  if (next) return insert(endOfLineComment(body, object.offset + 1), `${eol}${indent}${member},`);
  if (onOneLine) return insert(close, member);
  if (inner.trim() === '') return insert(close, eol + indent + member + eol + outerIndent, object.offset + 1);
  const at = object.offset + 1 + inner.trimEnd().length;
  return insert(at, eol + indent + member + (body.slice(at, close).includes('\n') ? '' : eol + outerIndent));
}

/** A text without one member of an object, or one element of an array. */
export function withoutItem(body: string, object: Node, member: Node): string {
  const members = object.children ?? [];
  const index = members.indexOf(member);
  const previous = members[index - 1];
  const end = member.offset + member.length;
  const cut = (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to);

  let text = body;
  const comma = commaAfter(body, end);
  if (comma !== undefined) text = cut(text, comma, comma + 1);
  const before = body.slice(0, member.offset).trimEnd().length;
  text = cut(text, before, end);
  // What follows must not slip into the comment that stood above the member.
  if (endsInLineComment(body, previous ? previous.offset + previous.length : object.offset + 1, before)) {
    if (!/^[ \t]*\r?\n/.test(text.slice(before))) {
      text = text.slice(0, before) + newlineOf(body) + text.slice(before);
    }
  }
  if (comma === undefined && previous) {
    const left = commaAfter(text, previous.offset + previous.length);
    if (left !== undefined) text = cut(text, left, left + 1);
  }
  if (members.length > 1) return text;
  const close = object.offset + object.length - 1 - (body.length - text.length);
  return text.slice(object.offset + 1, close).trim() === '' ? cut(text, object.offset + 1, close) : text;
}

/** The indentation of the members that begin a line, if one does. */
function memberIndent(body: string, members: readonly Node[]): string | undefined {
  const own = members.find(({ offset }) => /(^|[\r\n])[ \t]*$/.test(body.slice(0, offset)));
  return own && lineIndentAt(body, own.offset);
}

function commaAfter(body: string, end: number): number | undefined {
  const at = skipTrivia(body, end);
  return body[at] === ',' ? at : undefined;
}

/** The member of this name; a name that is there twice is no answer. */
export function memberOf(object: Node, key: string): Node | undefined {
  const found = (object.children ?? []).filter((member) => keyOf(member) === key);
  const again = found[1];
  if (again) throw new JsonProblem('duplicateKey', again.offset);
  return found[0];
}

function objectOf(node: Node): Node {
  if (node.type !== 'object') throw new JsonProblem('notAnObject', node.offset);
  return node;
}

export function valueOf(member: Node): Node {
  const value = member.children?.[1];
  if (!value) throw new JsonProblem('syntax', member.offset);
  return value;
}

const keyOf = (member: Node): string => String(member.children?.[0]?.value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nest = (path: JsonPath, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}

/** A node as a value. `Object.fromEntries` makes even `__proto__` an ordinary member. */
export function plain(node: Node): unknown {
  if (node.type === 'object') {
    return Object.fromEntries((node.children ?? []).map((member) => [keyOf(member), plain(valueOf(member))]));
  }
  return node.type === 'array' ? (node.children ?? []).map(plain) : (node.value as unknown);
}
