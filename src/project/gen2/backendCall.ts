import type {
  CallExpression,
  Expression,
  ModuleDeclaration,
  ObjectExpression,
  Program,
  Statement,
} from 'acorn';
import { isNode, nodesOf } from '../references/nodesOf';
import { importedName } from './scriptStyle';
import { ShapeProblem } from './shapeProblem';

/** A call of a function of `@aws-amplify/backend` that stands at the top of a script. */
export interface BackendCall {
  readonly statement: Statement | ModuleDeclaration;
  /** The plain object that is its only argument. */
  readonly argument: ObjectExpression;
  /** The constant that holds what it returns. */
  readonly constant?: string;
  readonly isExported: boolean;
}

const isBackendPackage = (source: string): boolean => source === '@aws-amplify/backend';

/**
 * The only call of the function, which a script must import from `@aws-amplify/backend` by name; `undefined` when it
 * does not call it. Throws ShapeProblem when the call cannot be edited.
 */
export function findBackendCall(program: Program, functionName: string): BackendCall | undefined {
  const local = importedName(program, isBackendPackage, functionName);
  const calls = local === undefined ? [] : [...callsOf(program, local)];
  if (calls.length > 1) throw new ShapeProblem('severalCalls', functionName);
  const [call] = calls;
  if (!call) return undefined;
  for (const statement of program.body) {
    const found = heldBy(statement);
    if (found?.init !== call) continue;
    const [argument, ...others] = call.arguments;
    const object = argument?.type === 'SpreadElement' ? undefined : argument && unwrapped(argument);
    if (object?.type !== 'ObjectExpression' || others.length > 0) {
      throw new ShapeProblem('notALiteral', functionName);
    }
    const { constant, isExported } = found;
    return { statement, argument: object, isExported, ...(constant !== undefined && { constant }) };
  }
  throw new ShapeProblem('noCall', functionName);
}

interface Held {
  readonly init: Expression;
  readonly constant?: string;
  readonly isExported: boolean;
}

/** What a statement evaluates, and the constant it puts it in. */
function heldBy(statement: Statement | ModuleDeclaration): Held | undefined {
  if (statement.type === 'ExpressionStatement') {
    return { init: statement.expression, isExported: false };
  }
  const isExported = statement.type === 'ExportNamedDeclaration';
  const declaration = isExported ? statement.declaration : statement;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined;
  const [declarator, ...others] = declaration.declarations;
  if (!declarator?.init || others.length > 0 || declarator.id.type !== 'Identifier') return undefined;
  return { init: declarator.init, constant: declarator.id.name, isExported };
}

/** Without what TypeScript puts around an expression. */
export function unwrapped(expression: Expression): Expression {
  let inner: unknown = expression;
  while (isNode(inner) && /^(TS(As|Satisfies|NonNull)Expression|ParenthesizedExpression)$/.test(inner.type)) {
    inner = (inner as unknown as { expression: unknown }).expression;
  }
  return inner as Expression;
}

function* callsOf(root: unknown, local: string): Iterable<CallExpression> {
  for (const node of nodesOf(root)) {
    const call = node as unknown as CallExpression;
    if (node.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === local)
      yield call;
  }
}

/** Names that the top of a script declares or imports. */
export function topLevelNames(program: Program): ReadonlySet<string> {
  const names = program.body.flatMap((statement): string[] => {
    if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name);
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) => [...identifiersIn(id)]);
    }
    const named = declaration as { readonly id?: { readonly name?: string } | null } | null | undefined;
    return named?.id?.name === undefined ? [] : [named.id.name];
  });
  return new Set(names);
}

/** How often a name occurs as an identifier, declarations and imports included. */
export const usesOf = (program: Program, name: string): number =>
  [...identifiersIn(program)].filter((other) => other === name).length;

function* identifiersIn(root: unknown): Iterable<string> {
  for (const node of nodesOf(root)) {
    if (node.type === 'Identifier') yield (node as unknown as { readonly name: string }).name;
  }
}
