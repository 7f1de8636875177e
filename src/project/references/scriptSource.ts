import type { AnyNode, Expression, Literal, Program, Property } from 'acorn';
import type { TextSpan } from '../../model/fileReferences';
import { isNode, nodesOf } from './nodesOf';
import { parseScript } from './parseScript';
import type { SourceMember, SourceValue } from './sourceTree';

/** A call in a script, with its first argument. */
export interface ScriptCall {
  /** The name that is called: `referenceAuth`, also for `backend.referenceAuth`. */
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly argument: SourceValue | undefined;
}

export interface ScriptSource {
  readonly calls: readonly ScriptCall[];
  /** Every object literal, outer ones first. */
  readonly objects: readonly (SourceValue & { readonly type: 'object' })[];
}

/**
 * The literals of a JavaScript or TypeScript module, which is parsed and never run. `undefined` when it cannot be
 * parsed, because somebody may be typing. Loads a parser: import this file when there is something to parse.
 */
export function scriptSource(text: string): ScriptSource | undefined {
  const program = parseScript(text);
  return program && readProgram(program);
}

function readProgram(program: Program): ScriptSource {
  const nodes = [...nodesOf(program)];
  const constants = new Map<string, Expression>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') continue;
    for (const { id, init } of node.declarations)
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
  }
  const toValue = (node: AnyNode): SourceValue => toSource(node, constants);
  return {
    calls: nodes.flatMap((node): ScriptCall[] => {
      if (node.type !== 'CallExpression') return [];
      const callee = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
      const [argument] = node.arguments;
      if (callee.type !== 'Identifier') return [];
      return [{ name: callee.name, nameSpan: spanOf(callee), argument: argument && toValue(argument) }];
    }),
    objects: nodes.flatMap((node) => {
      const value = node.type === 'ObjectExpression' ? toValue(node) : undefined;
      return value?.type === 'object' ? [value] : [];
    }),
  };
}

const spanOf = ({ start, end }: AnyNode): TextSpan => ({ offset: start, length: end - start });

/** What TypeScript puts around an expression: `x as string`, `x!`, `x satisfies T`, `<T>x`. */
const wrappers: readonly string[] = [
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
];

function toSource(node: AnyNode, constants: ReadonlyMap<string, Expression>, followed = 0): SourceValue {
  if (wrappers.includes(node.type) && 'expression' in node && isNode(node.expression)) {
    return toSource(node.expression, constants, followed);
  }
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? toText(node, node.value) : { ...spanOf(node), type: 'other' };
    case 'TemplateLiteral': {
      const [only] = node.quasis;
      const isPlain = node.expressions.length === 0 && only !== undefined;
      return isPlain
        ? { ...spanOf(only), type: 'text', text: only.value.cooked ?? '' }
        : { ...spanOf(node), type: 'other' };
    }
    case 'ObjectExpression':
      return {
        ...spanOf(node),
        type: 'object',
        members: node.properties.flatMap((property) =>
          property.type === 'Property' ? toMember(property, constants, followed) : [],
        ),
      };
    case 'ArrayExpression':
      return {
        ...spanOf(node),
        type: 'list',
        items: node.elements.flatMap((item) => (item ? [toSource(item, constants, followed)] : [])),
      };
    case 'LogicalExpression':
      // `process.env.ID ?? 'literal'`: the literal counts where the variable is not set.
      return toSource(node.right, constants, followed);
    case 'Identifier': {
      const constant = constants.get(node.name);
      // A constant may be made of others, and in a hostile text of itself.
      if (constant && followed < 5) return toSource(constant, constants, followed + 1);
      return { ...spanOf(node), type: 'other' };
    }
    default:
      return { ...spanOf(node), type: 'other' };
  }
}

function toMember(
  property: Property,
  constants: ReadonlyMap<string, Expression>,
  followed: number,
): SourceMember[] {
  const { key, value, computed } = property;
  // `['__proto__']` is how a member of that name is written.
  if ((computed && key.type !== 'Literal') || property.kind !== 'init') return [];
  const member = toSource(value, constants, followed);
  if (key.type === 'Identifier') return [{ key: key.name, keySpan: spanOf(key), value: member }];
  if (key.type !== 'Literal' || typeof key.value !== 'string') return [];
  const { offset, length } = toText(key, key.value);
  return [{ key: key.value, keySpan: { offset, length }, value: member }];
}

const toText = ({ start, end }: Literal, text: string): SourceValue & { type: 'text' } => ({
  type: 'text',
  text,
  offset: start + 1,
  length: end - start - 2,
});
