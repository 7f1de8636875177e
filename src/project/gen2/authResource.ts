import type { Expression, ObjectExpression, Program } from 'acorn';
import type { ParseScript } from '../references/parseScript';
import { findBackendCall, topLevelNames, unwrapped, usesOf } from './backendCall';
import { withAccess } from './userAccess';
import { membersOf, withMember, withoutMember } from './objectLiteral';
import {
  groupVariable,
  referenceProperties,
  type ReferencedAuth,
  type ReferenceProperty,
} from './referencedAuth';
import { keyText, newStyle, quoted, styleOf, withImport, type ScriptStyle } from './scriptStyle';
import { ShapeProblem } from './shapeProblem';

/** How the values get into the code: as they are, or from variables that each branch sets. */
export type ValueSource = 'literals' | 'variables';

export interface AuthResourceInput {
  readonly path: string;
  readonly auth: ReferencedAuth;
  readonly values: ValueSource;
  readonly parse: ParseScript;
  /** How the project's scripts are written, for what the script itself does not show. */
  readonly style?: ScriptStyle;
}

/** A script, and the variables it reads with the values they are to have. */
export interface AuthResource {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/**
 * The script `amplify/auth/resource` with a `referenceAuth` call: a new one, the call added to a script without one, or
 * the values of the call that is there. Throws ShapeProblem.
 */
export function writeAuthResource(before: string | undefined, input: AuthResourceInput): AuthResource {
  const text = before ?? '';
  const program = input.parse(text);
  if (!program) throw new ShapeProblem('syntax');
  const call = findBackendCall(program, 'referenceAuth');
  if (call) {
    if (!isAuthConstant(program, call)) throw new ShapeProblem('noCall', 'referenceAuth');
    return withValues(text, input);
  }
  // Called in a way that cannot be edited, such as through a namespace.
  if (usesOf(program, 'referenceAuth') > 0) throw new ShapeProblem('noCall', 'referenceAuth');
  if (topLevelNames(program).has('auth')) throw new ShapeProblem('nameTaken', 'auth');
  // What only runs may be half of something, which code behind it would complete.
  if (program.body.some(({ type }) => type === 'ExpressionStatement')) {
    throw new ShapeProblem('noCall', 'referenceAuth');
  }
  return withNewCall(text, program, input);
}

/** Whether the call's result is what the backend imports as `auth`. */
const isAuthConstant = (
  program: Program,
  { constant, isExported }: { readonly constant?: string; readonly isExported: boolean },
): boolean => constant === 'auth' && (isExported || exportsAuth(program));

const exportsAuth = ({ body }: Program): boolean =>
  body.some(
    (statement) =>
      statement.type === 'ExportNamedDeclaration' &&
      !statement.source &&
      statement.specifiers.some(({ local, exported }) =>
        [local, exported].every((name) => name.type === 'Identifier' && name.name === 'auth'),
      ),
  );

function withNewCall(text: string, program: Program, input: AuthResourceInput): AuthResource {
  const style = text.trim() === '' ? (input.style ?? newStyle) : styleOf(text, program);
  const { eol, unit, semicolon } = style;
  const { auth, values } = input;
  const properties = Object.keys(referenceProperties) as ReferenceProperty[];
  const lines = properties.map((key) => `${unit}${key}: ${valueOf(key, auth[key], values, style)},`);
  const call = [`export const auth = referenceAuth({`, ...lines, `})${semicolon}`].join(eol);
  const start = withImport(text, program, importText('referenceAuth', style), style, backendPackage);
  const gap = start.trim() === '' ? '' : start.endsWith(eol) ? eol : eol + eol;
  return withValues(start + gap + call + eol, input);
}

const backendPackage = '@aws-amplify/backend';
const importText = (name: string, style: ScriptStyle): string =>
  `import { ${name} } from ${quoted(backendPackage, style)}${style.semicolon}`;

/** Sets every value of the call that is there, one after the other: each edit moves what follows. */
function withValues(before: string, input: AuthResourceInput): AuthResource {
  const { auth, values, parse, path } = input;
  const variables: { name: string; value: string }[] = [];
  let text = before;
  const edit = (
    change: (text: string, program: Program, call: ObjectExpression, style: ScriptStyle) => string,
  ) => {
    const program = parse(text);
    const call = program && findBackendCall(program, 'referenceAuth');
    if (!call) throw new ShapeProblem('noCall', 'referenceAuth');
    text = change(text, program, call.argument, styleOf(text, program));
  };
  const set = (
    key: string,
    value: string,
    variable: string,
    find: (call: ObjectExpression) => ObjectExpression,
  ) =>
    edit((own, _program, call, style) => {
      const object = find(call);
      const old = membersOf(object).get(key);
      if (!old) {
        const added = values === 'literals' ? quoted(value, style) : readText(variable, style);
        if (values === 'variables') variables.push({ name: variable, value });
        return withMember(own, object, () => `${keyText(key, style)}: ${added}`, { style, place: 'last' });
      }
      const node = old.value;
      const name = variableIn(node);
      if (name !== undefined) {
        // A variable is what somebody chose; asked for a literal, we would take its branches away.
        if (values === 'literals') throw new ShapeProblem('computed', key);
        variables.push({ name, value });
        return own;
      }
      const literal = literalIn(node);
      if (literal === undefined || old.shorthand) throw new ShapeProblem('computed', key);
      if (values === 'literals' && literal === value) return own;
      if (values === 'variables') variables.push({ name: variable, value });
      const put = values === 'literals' ? quoted(value, style) : readText(variable, style);
      return own.slice(0, node.start) + put + own.slice(node.end);
    });

  for (const [key, variable] of Object.entries(referenceProperties) as [ReferenceProperty, string][]) {
    set(key, auth[key], variable, (call) => call);
  }
  const names = Object.keys(auth.groups);
  edit((own, _program, call, style) => withGroupsObject(own, call, names, style));
  for (const name of names) set(name, auth.groups[name] ?? '', groupVariable(name), groupsOf);
  text = withAccess(text, { path, access: auth.access, parse, extension: input.style?.extension ?? '' });
  if (text.includes(`${reader}(`)) {
    edit((own, program, _call, style) => withReader(own, program, style, path));
    // A statement without its end, right before it, would take the function for a part of itself.
    const program = parse(text);
    if (!program || (usesOf(program, reader) > 0 && !topLevelNames(program).has(reader)))
      throw new ShapeProblem('syntax');
  }
  return { text, variables };
}

const groupsOf = (call: ObjectExpression): ObjectExpression => {
  const groups = membersOf(call).get('groups');
  const object = groups && unwrapped(groups.value);
  if (object?.type !== 'ObjectExpression') throw new ShapeProblem('computed', 'groups');
  return object;
};

/** An object for the groups where there are some, and no group in it that is not wanted. */
function withGroupsObject(
  text: string,
  call: ObjectExpression,
  names: readonly string[],
  style: ScriptStyle,
): string {
  const groups = membersOf(call).get('groups');
  if (!groups) {
    if (names.length === 0) return text;
    return withMember(text, call, (indent) => `groups: {${style.eol}${indent}}`, { style, place: 'last' });
  }
  const object = groupsOf(call);
  const gone = [...membersOf(object)].filter(([name]) => !names.includes(name));
  if (gone.length > 0 && names.length === 0 && gone.length === object.properties.length) {
    return withoutMember(text, call, groups);
  }
  // From the last to the first, so that the offsets before stay true.
  return gone.reverse().reduce((left, [, property]) => withoutMember(left, object, property), text);
}

const valueOf = (key: ReferenceProperty, value: string, values: ValueSource, style: ScriptStyle): string =>
  values === 'literals' ? quoted(value, style) : readText(referenceProperties[key], style);

/** The function in the script that reads a variable: an unset one would only fail at the deployment, or not at all. */
const reader = 'fromEnvironment';
const readText = (variable: string, style: ScriptStyle): string => `${reader}(${quoted(variable, style)})`;

function withReader(text: string, program: Program, style: ScriptStyle, path: string): string {
  if (usesOf(program, reader) === 0 || topLevelNames(program).has(reader)) return text;
  const { eol, unit, semicolon } = style;
  const isTyped = /\.[cm]?ts$/.test(path);
  const lines = [
    '/** Reads a variable that Amplify Hosting sets for each branch, and the shell for a sandbox. */',
    `function ${reader}(name${isTyped ? ': string' : ''})${isTyped ? ': string' : ''} {`,
    `${unit}const value = process.env[name]${semicolon}`,
    `${unit}if (!value) throw new Error(\`The environment variable \${name} is not set.\`)${semicolon}`,
    `${unit}return value${semicolon}`,
    '}',
  ];
  const call = findBackendCall(program, 'referenceAuth');
  const at = call?.statement.start ?? text.length;
  return text.slice(0, at) + lines.join(eol) + eol + eol + text.slice(at);
}

function literalIn(node: Expression): string | undefined {
  const value = unwrapped(node);
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  const [only] = value.type === 'TemplateLiteral' && value.expressions.length === 0 ? value.quasis : [];
  return only?.value.cooked ?? undefined;
}

/** The variable that `fromEnvironment('X')`, `process.env.X!` or `process.env['X'] ?? ''` reads. */
function variableIn(node: Expression): string | undefined {
  const value = unwrapped(node);
  if (value.type === 'LogicalExpression') return variableIn(value.left);
  if (value.type === 'CallExpression') {
    const [name] = value.arguments;
    const isReader = value.callee.type === 'Identifier' && value.callee.name === reader;
    return isReader && name && name.type !== 'SpreadElement' ? literalIn(name) : undefined;
  }
  if (value.type !== 'MemberExpression' || value.object.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = value;
  const isEnvironment =
    object.object.type === 'Identifier' &&
    object.object.name === 'process' &&
    object.property.type === 'Identifier' &&
    object.property.name === 'env';
  if (!isEnvironment || property.type === 'PrivateIdentifier') return undefined;
  return !computed && property.type === 'Identifier' ? property.name : literalIn(property);
}
