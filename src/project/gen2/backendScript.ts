import type { CallExpression, Expression, ObjectExpression, Program, Property, Super } from 'acorn';
import type { AuthOutputs } from '../outputs/authOutputs';
import type { ParseScript } from '../references/parseScript';
import { nodesOf } from '../references/nodesOf';
import { findBackendCall, topLevelNames, unwrapped, usesOf, type BackendCall } from './backendCall';
import { membersOf, withMember, withoutMember } from './objectLiteral';
import {
  importedName,
  importsOf,
  newStyle,
  quoted,
  styleOf,
  valueText,
  withImport,
  withoutRange,
  type ScriptStyle,
} from './scriptStyle';
import { ShapeProblem } from './shapeProblem';

/** The script `amplify/backend`, where the parts of the backend come together. Edits throw ShapeProblem. */

const backendPackage = '@aws-amplify/backend';
export const isAuthModule = (source: string): boolean => /^\.\/auth\/resource(\.[cm]?[jt]s)?$/.test(source);

interface Parsed {
  readonly program: Program;
  readonly call: BackendCall;
  readonly style: ScriptStyle;
}

function parsed(text: string, parse: ParseScript): Parsed {
  const program = parse(text);
  if (!program) throw new ShapeProblem('syntax');
  const call = findBackendCall(program, 'defineBackend');
  if (!call) throw new ShapeProblem('noCall', 'defineBackend');
  return { program, call, style: styleOf(text, program) };
}

/** Hands `auth` of `amplify/auth/resource` to the backend; without a script, in a new one. */
export function withRegisteredAuth(text: string | undefined, parse: ParseScript): string {
  if (text === undefined || text.trim() === '') return newBackend(true);
  const { program, call, style } = parsed(text, parse);
  const local = importedName(program, isAuthModule, 'auth');
  const member = membersOf(call.argument).get('auth');
  if (member) {
    const { value } = member;
    if (local !== undefined && value.type === 'Identifier' && value.name === local) return text;
    throw new ShapeProblem('otherAuth');
  }
  if (local === undefined && topLevelNames(program).has('auth')) throw new ShapeProblem('nameTaken', 'auth');
  const name = local === undefined || local === 'auth' ? 'auth' : `auth: ${local}`;
  const registered = withMember(text, call.argument, () => name, { style, place: 'first' });
  if (local !== undefined) return registered;
  // The import stands before the call, so its place is still that of the text as it was parsed.
  const from = quoted(`./auth/resource${style.extension}`, style);
  return withImport(
    registered,
    program,
    `import { auth } from ${from}${style.semicolon}`,
    style,
    backendPackage,
  );
}

/** Takes `auth` of `amplify/auth/resource` out again. Throws ShapeProblem when the script uses it elsewhere too. */
export function withoutRegisteredAuth(text: string, parse: ParseScript): string {
  const { program, call } = parsed(text, parse);
  const local = importedName(program, isAuthModule, 'auth');
  const member = membersOf(call.argument).get('auth');
  if (!member) return local === undefined ? text : withoutAuthImport(text, program, local);
  const isOurs = member.value.type === 'Identifier' && member.value.name === local;
  if (!isOurs || local === undefined) throw new ShapeProblem('otherAuth');
  if (usesAuthOf(program, call.constant))
    throw new ShapeProblem('inUse', `${call.constant ?? 'backend'}.auth`);
  const left = withoutMember(text, call.argument, member);
  const again = parsed(left, parse);
  return withoutAuthImport(left, again.program, local);
}

function withoutAuthImport(text: string, program: Program, local: string): string {
  const found = importsOf(program).find(({ source }) => isAuthModule(String(source.value)));
  if (!found) return text;
  if (usesOf(program, local) > importUses(found.specifiers)) throw new ShapeProblem('inUse', local);
  if (found.specifiers.length > 1) throw new ShapeProblem('inUse', String(found.source.value));
  return withoutRange(text, found.start, found.end);
}

/** `import { auth }` has the name twice in its tree: as what is imported and as what it is called here. */
const importUses = (specifiers: readonly { readonly type: string }[]): number =>
  specifiers.some(({ type }) => type === 'ImportSpecifier') ? 2 : 1;

/** `backend.auth.resources…`, or `auth` taken out of the backend by its name. */
function usesAuthOf(program: Program, constant: string | undefined): boolean {
  const isBackend = (node: Expression | Super | null | undefined): boolean =>
    node?.type === 'Identifier' && node.name === constant;
  return [...nodesOf(program)].some((any) => {
    const node = any;
    if (node.type === 'MemberExpression') {
      const { property } = node;
      const isAuth =
        (property.type === 'Identifier' && property.name === 'auth') ||
        (property.type === 'Literal' && property.value === 'auth');
      return isAuth && isBackend(node.object);
    }
    return (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'ObjectPattern' &&
      isBackend(node.init) &&
      node.id.properties.some(
        (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'auth',
      )
    );
  });
}

/** Adds the values to the backend's outputs, for what cannot be referenced. */
export function withAuthOutput(text: string | undefined, auth: AuthOutputs, parse: ParseScript): string {
  const start = text === undefined || text.trim() === '' ? newBackend(false) : text;
  const { call } = parsed(start, parse);
  const bound = call.constant === undefined ? withConstant(start, call, parse) : start;
  const { program, call: held, style } = parsed(bound, parse);
  const constant = held.constant ?? '';
  const output = findAuthOutput(program, constant);
  if (!output) {
    const { eol } = style;
    const value = valueText({ auth }, style, '');
    const gap = bound.endsWith('\n') ? eol : eol + eol;
    return `${bound}${gap}${constant}.addOutput(${value})${style.semicolon}${eol}`;
  }
  return withOutputValues(bound, auth, parse);
}

/** Takes the values out of the backend's outputs, and the call with them where nothing else is in it. */
export function withoutAuthOutput(text: string, parse: ParseScript): string {
  const { program, call } = parsed(text, parse);
  const output = findAuthOutput(program, call.constant ?? '');
  if (!output) return text;
  const { object, member, start, end } = output;
  if (object.properties.length > 1) return withoutMember(text, object, member);
  const left = withoutRange(text, start, end);
  return left.replace(/(\r?\n)\r?\n$/, '$1');
}

function withConstant(text: string, { statement }: BackendCall, parse: ParseScript): string {
  if (statement.type !== 'ExpressionStatement') throw new ShapeProblem('noCall', 'defineBackend');
  const program = parse(text);
  if (program && topLevelNames(program).has('backend')) throw new ShapeProblem('nameTaken', 'backend');
  return `${text.slice(0, statement.start)}const backend = ${text.slice(statement.start)}`;
}

interface AuthOutput {
  readonly object: ObjectExpression;
  readonly member: Property;
  readonly auth: ObjectExpression;
  readonly start: number;
  readonly end: number;
}

/** The call of `addOutput` that gives the pool. One that only adds to the outputs of a reference is not it. */
export function findAuthOutput(program: Program, constant: string): AuthOutput | undefined {
  const found = program.body.flatMap((statement): AuthOutput[] => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return [];
    const object = outputOf(statement.expression, constant);
    if (!object) return [];
    const member = object.properties.find(
      (property): property is Property =>
        property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'auth',
    );
    const auth = member && unwrapped(member.value);
    if (auth?.type !== 'ObjectExpression' || !membersOf(auth).has('user_pool_id')) return [];
    return [{ object, member: member as Property, auth, start: statement.start, end: statement.end }];
  });
  if (found.length > 1) throw new ShapeProblem('severalCalls', 'addOutput');
  return found[0];
}

function outputOf(
  { callee, arguments: given }: CallExpression,
  constant: string,
): ObjectExpression | undefined {
  const isAddOutput =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === constant &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'addOutput';
  const [argument] = given;
  if (!isAddOutput || !argument || argument.type === 'SpreadElement') return undefined;
  const object = unwrapped(argument);
  return object.type === 'ObjectExpression' ? object : undefined;
}

/** What we may have written and the pool has no longer. */
const outputKeys: readonly string[] = [
  ...['identity_pool_id', 'mfa_methods', 'standard_required_attributes', 'username_attributes', 'groups'],
  ...['user_verification_types', 'mfa_configuration', 'password_policy', 'oauth', 'passwordless'],
  'unauthenticated_identities_enabled',
];

function withOutputValues(before: string, auth: AuthOutputs, parse: ParseScript): string {
  let text = before;
  const edit = (change: (object: ObjectExpression, style: ScriptStyle) => string | undefined) => {
    const { program, call, style } = parsed(text, parse);
    const output = findAuthOutput(program, call.constant ?? '');
    if (output) text = change(output.auth, style) ?? text;
  };
  const wanted = Object.entries(auth as object) as [string, unknown][];
  for (const [key, value] of wanted) {
    edit((object, style) => {
      const member = membersOf(object).get(key);
      const indentOf = (indent: string) => `${key}: ${valueText(value, style, indent)}`;
      if (!member) return withMember(text, object, indentOf, { style, place: 'last' });
      const literal = literalOf(member.value);
      if (literal === undefined) throw new ShapeProblem('computed', key);
      if (JSON.stringify(literal.value) === JSON.stringify(value)) return undefined;
      const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', member.start) + 1))?.[0] ?? '';
      return (
        text.slice(0, member.value.start) + valueText(value, style, indent) + text.slice(member.value.end)
      );
    });
  }
  for (const key of outputKeys.filter((other) => !wanted.some(([name]) => name === other))) {
    edit((object) => {
      const member = membersOf(object).get(key);
      return member && withoutMember(text, object, member);
    });
  }
  return text;
}

/** The value of an expression made of literals. */
function literalOf(node: Expression): { readonly value: unknown } | undefined {
  const expression = unwrapped(node);
  if (expression.type === 'Literal') return { value: expression.value };
  if (expression.type === 'ArrayExpression') {
    const items = expression.elements.map((item) =>
      item && item.type !== 'SpreadElement' ? literalOf(item) : undefined,
    );
    return items.every((item) => item !== undefined) ? { value: items.map(({ value }) => value) } : undefined;
  }
  if (expression.type !== 'ObjectExpression') return undefined;
  const members = [...membersOf(expression)].map(([key, { value }]) => [key, literalOf(value)] as const);
  return members.every(([, value]) => value)
    ? { value: Object.fromEntries(members.map(([key, value]) => [key, value?.value])) }
    : undefined;
}

function newBackend(withAuth: boolean): string {
  const { eol } = newStyle;
  const lines = withAuth
    ? [
        `import { defineBackend } from '${backendPackage}';`,
        "import { auth } from './auth/resource';",
        '',
        'defineBackend({',
        '  auth,',
        '});',
      ]
    : [`import { defineBackend } from '${backendPackage}';`, '', 'const backend = defineBackend({});'];
  return lines.join(eol) + eol;
}
