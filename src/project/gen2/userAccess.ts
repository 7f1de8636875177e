import type { ArrayExpression, Expression, Program } from 'acorn';
import { lineIndentAt } from '../jsonLayout';
import type { ParseScript } from '../references/parseScript';
import { findBackendCall, topLevelNames, unwrapped } from './backendCall';
import { membersOf, withMember } from './objectLiteral';
import type { BackendFunction, UserAccess } from './referencedAuth';
import { importedName, quoted, styleOf, withImport, type ScriptStyle } from './scriptStyle';
import { ShapeProblem } from './shapeProblem';

interface AccessInput {
  /** Of the script. */
  readonly path: string;
  readonly access: readonly UserAccess[];
  readonly parse: ParseScript;
  /** What imports end in, where the script itself does not show it. */
  readonly extension: string;
}

/**
 * Allows functions to act on users, in the `access` of the `referenceAuth` call. What is allowed to the same function
 * already is replaced; other functions keep what they have. Throws ShapeProblem.
 */
export function withAccess(before: string, { path, access, parse, extension: usual }: AccessInput): string {
  let text = before;
  for (const { function: wanted, actions } of access) {
    const parsed = () => {
      const program = parse(text);
      if (!program) throw new ShapeProblem('syntax');
      return { program, style: styleOf(text, program) };
    };
    const imported = parsed();
    const source = moduleFrom(path, wanted.path);
    const known = importedName(
      imported.program,
      (other) => other.replace(extension, '') === source,
      wanted.name,
    );
    const local = known ?? freeName(imported.program, wanted);
    if (known === undefined) {
      const { style } = imported;
      const what = local === wanted.name ? local : `${wanted.name} as ${local}`;
      const from = quoted(source + (style.extension || usual), style);
      const statement = `import { ${what} } from ${from}${style.semicolon}`;
      text = withImport(text, imported.program, statement, style);
    }
    const { program, style } = parsed();
    text = withGrant(text, program, { local, actions, style });
  }
  return text;
}

const extension = /\.[cm]?[jt]s$/;

/** How a script of the project imports another: `../functions/hello/resource`. */
function moduleFrom(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.replace(extension, '').split('/');
  let shared = 0;
  while (shared < folder.length && folder[shared] === target[shared]) shared++;
  const up = '../'.repeat(folder.length - shared);
  return (up || './') + target.slice(shared).join('/');
}

/** The function's own name, or one with the name of its folder where that is taken. */
function freeName(program: Program, { name, path }: BackendFunction): string {
  const taken = topLevelNames(program);
  if (!taken.has(name) && name !== 'auth') return name;
  const folder = path.split('/').at(-2) ?? '';
  const base =
    name +
    folder
      .replace(/[^A-Za-z0-9]+/g, ' ')
      .trim()
      .replace(/(^|\s)(\w)/g, (_, _space, first: string) => first.toUpperCase());
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? base : `${base}${count}`;
    if (!taken.has(candidate) && candidate !== 'auth') return candidate;
  }
}

interface Grant {
  readonly local: string;
  readonly actions: readonly string[];
  readonly style: ScriptStyle;
}

function withGrant(text: string, program: Program, { local, actions, style }: Grant): string {
  const call = findBackendCall(program, 'referenceAuth')?.argument;
  if (!call) throw new ShapeProblem('noCall', 'referenceAuth');
  const list = `[${actions.map((action) => quoted(action, style)).join(', ')}]`;
  const access = membersOf(call).get('access');
  if (!access) {
    const member = (indent: string) =>
      `access: (allow) => [${style.eol}${indent}${style.unit}${grantText('allow', local, list)},${style.eol}${indent}]`;
    return withMember(text, call, member, { style, place: 'last' });
  }
  const { parameter, rules } = accessRules(access.value);
  const own = rules.elements.find(
    (rule) => rule && rule.type !== 'SpreadElement' && grantedIn(rule)?.local === local,
  );
  const old = own && own.type !== 'SpreadElement' ? grantedIn(own)?.list : undefined;
  if (old) {
    const same =
      text.slice(old.start, old.end).replace(/[\s'"`]|,(?=\])/g, '') === list.replace(/[\s'"]/g, '');
    return same ? text : text.slice(0, old.start) + list + text.slice(old.end);
  }
  return withElement(text, rules, grantText(parameter, local, list), style);
}

const grantText = (parameter: string, local: string, list: string): string =>
  `${parameter}.resource(${local}).to(${list})`;

/** `(allow) => [ … ]`. */
function accessRules(value: Expression): { readonly parameter: string; readonly rules: ArrayExpression } {
  const access = unwrapped(value);
  const [parameter, ...others] = access.type === 'ArrowFunctionExpression' ? access.params : [];
  if (access.type !== 'ArrowFunctionExpression' || parameter?.type !== 'Identifier' || others.length > 0) {
    throw new ShapeProblem('computed', 'access');
  }
  const rules = access.body.type === 'BlockStatement' ? undefined : unwrapped(access.body);
  if (rules?.type !== 'ArrayExpression') throw new ShapeProblem('computed', 'access');
  return { parameter: parameter.name, rules };
}

/** The function and the list of `allow.resource(hello).to([ … ])`. */
function grantedIn(rule: Expression): { readonly local: string; readonly list: ArrayExpression } | undefined {
  if (rule.type !== 'CallExpression' || rule.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = rule.callee;
  if (property.type !== 'Identifier' || property.name !== 'to' || object.type !== 'CallExpression')
    return undefined;
  const [resource] = object.arguments;
  const [list] = rule.arguments;
  if (resource?.type !== 'Identifier' || list?.type !== 'ArrayExpression') return undefined;
  return { local: resource.name, list };
}

/** Adds an element behind the others, on a line of its own unless the list stands on one line. */
function withElement(
  text: string,
  list: ArrayExpression,
  element: string,
  { eol, unit }: ScriptStyle,
): string {
  const last = list.elements.at(-1);
  const isOnOneLine = !/[\r\n]/.test(text.slice(list.start, list.end));
  if (!last) {
    const inner = text.slice(list.start + 1, list.end - 1);
    return isOnOneLine && inner.trim() === ''
      ? text.slice(0, list.start + 1) + element + text.slice(list.end - 1)
      : `${text.slice(0, list.start + 1)}${eol}${lineIndentAt(text, list.start)}${unit}${element},${text.slice(list.start + 1)}`;
  }
  const indent = lineIndentAt(text, last.start);
  const added = isOnOneLine ? `, ${element}` : `,${eol}${indent}${element}`;
  return text.slice(0, last.end) + added + text.slice(last.end);
}
