import type { Node } from 'jsonc-parser';
import { JsonProblem, memberOf, parse, setJson, valueOf, withoutItem, type JsonPath } from './json';
import { inlineJson, inlineSpaceOf, lineIndentAt, newlineOf, indentUnitOf, prettyJson } from './jsonLayout';
import { endOfLineComment, skipTrivia } from './jsonTrivia';

/**
 * Adds an element behind the last one of an array, and makes the array where there is none. Every line that does not
 * change stays. Throws JsonProblem.
 */
export function appendJson(text: string, path: JsonPath, element: unknown): string {
  const { mark, body, root } = parse(text);
  const array = findArray(root, path);
  const last = array?.children?.at(-1);
  if (!array || !last) return setJson(text, path, [element]);

  const close = array.offset + array.length - 1;
  const sample = body.slice(array.offset, close);
  const onOneLine = !/[\r\n]/.test(sample);
  const end = last.offset + last.length;
  const next = skipTrivia(body, end);
  const comma = body[next] === ',' ? next : undefined;
  const at = onOneLine ? (comma ?? end - 1) + 1 : endOfLineComment(body, (comma ?? end - 1) + 1);
  const indent = lineIndentAt(body, last.offset);
  const added = onOneLine
    ? inlineSpaceOf(sample) + inlineJson(element, sample)
    : newlineOf(body) + indent + prettyJson(element, indentUnitOf(body), indent, newlineOf(body));
  const behind = body.slice(0, at) + added + (comma === undefined ? '' : ',') + body.slice(at);
  return mark + (comma === undefined ? `${behind.slice(0, end)},${behind.slice(end)}` : behind);
}

/** Takes one element out of an array, and its lines with it. `[]` stays of the last one. Throws JsonProblem. */
export function removeElement(text: string, path: JsonPath, index: number): string {
  const { mark, body, root } = parse(text);
  const array = findArray(root, path);
  const element = array?.children?.[index];
  return array && element ? mark + withoutItem(body, array, element) : text;
}

/** Puts another value in the place of an element, on one line or on several as it was. Throws JsonProblem. */
export function replaceElement(text: string, path: JsonPath, index: number, value: unknown): string {
  const { mark, body, root } = parse(text);
  const old = findArray(root, path)?.children?.[index];
  if (!old) return text;
  const end = old.offset + old.length;
  const written = body.slice(old.offset, end);
  const isOnOneLine = !/[\r\n]/.test(written);
  const indent = lineIndentAt(body, old.offset);
  const added = isOnOneLine
    ? inlineJson(value, written)
    : prettyJson(value, indentUnitOf(body), indent, newlineOf(body));
  return mark + body.slice(0, old.offset) + added + body.slice(end);
}

function findArray(root: Node, path: JsonPath): Node | undefined {
  let node = root;
  for (const key of path) {
    if (node.type !== 'object') throw new JsonProblem('notAnObject', node.offset);
    const member = memberOf(node, key);
    if (!member) return undefined;
    node = valueOf(member);
  }
  if (node.type !== 'array') throw new JsonProblem('notAnArray', node.offset);
  return node;
}
