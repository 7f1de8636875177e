import { parseTree, type Node } from 'jsonc-parser';
import type { SourceMember, SourceValue } from './sourceTree';

/**
 * A JSON text, with comments and trailing commas, as a tree of literals. What is broken is left out, because somebody
 * may be typing; `undefined` when nothing can be read. `base` is added to every offset.
 */
export function jsonSource(text: string, base = 0): SourceValue | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    const root = parseTree(text.slice(mark), [], { allowTrailingComma: true });
    return root && toSource(root, base + mark);
  } catch (error) {
    // Nested too deeply for the parser: not a file that Amplify or a person wrote.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toSource(node: Node, base: number): SourceValue {
  const span = { offset: base + node.offset, length: node.length };
  switch (node.type) {
    case 'object':
      return {
        ...span,
        type: 'object',
        members: (node.children ?? []).flatMap((member) => toMember(member, base)),
      };
    case 'array':
      return { ...span, type: 'list', items: (node.children ?? []).map((item) => toSource(item, base)) };
    case 'string':
      return { ...inner(span), type: 'text', text: String(node.value) };
    default:
      return { ...span, type: 'other' };
  }
}

function toMember(member: Node, base: number): SourceMember[] {
  const [key, value] = member.children ?? [];
  if (!key || !value) return [];
  const keySpan = inner({ offset: base + key.offset, length: key.length });
  return [{ key: String(key.value), keySpan, value: toSource(value, base) }];
}

/** Between the quotes. A text that is not closed yet has only one. */
const inner = ({ offset, length }: { offset: number; length: number }) => ({
  offset: offset + 1,
  length: Math.max(0, length - 2),
});
