import type { AnyNode } from 'acorn';

/** A node and every one below it, outer ones first, without recursion: a hostile text may be nested deeply. */
export function* nodesOf(root: unknown): Iterable<AnyNode> {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isNode(next)) yield next;
    const below: unknown[] = Array.isArray(next) ? next : isNode(next) ? Object.values(next) : [];
    for (const value of below.toReversed()) if (typeof value === 'object') waiting.push(value);
  }
}

/** Whether a value in a parsed script is a node of it. */
export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value;
