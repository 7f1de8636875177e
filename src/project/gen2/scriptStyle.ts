import type { ImportDeclaration, Program } from 'acorn';
import { lineIndentAt, newlineOf } from '../jsonLayout';
import { endOfLineComment } from '../jsonTrivia';

/** How a script is written, so that what is added looks like what is there. */
export interface ScriptStyle {
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  /** What imports of the project's own files end in: `.js`, or nothing. */
  readonly extension: string;
}

/** As `npm create amplify` writes. */
export const newStyle: ScriptStyle = { eol: '\n', unit: '  ', quote: "'", semicolon: ';', extension: '' };

export function styleOf(text: string, program: Program): ScriptStyle {
  const imports = importsOf(program);
  const sources = imports.map(({ source }) => text.slice(source.start, source.end));
  const [first] = program.body;
  const own = imports.map(({ source }) => String(source.value)).find((source) => source.startsWith('.'));
  return {
    eol: newlineOf(text),
    unit: /(?:^|[\r\n])([ \t]+)[^\s*]/.exec(text)?.[1] ?? '  ',
    quote: (sources[0] ?? text.match(/['"]/)?.[0] ?? "'").startsWith('"') ? '"' : "'",
    semicolon: !first || text[first.end - 1] === ';' ? ';' : '',
    extension: /\.[cm]?[jt]s$/.exec(own ?? '')?.[0] ?? '',
  };
}

/** A text as a literal of the script. */
export const quoted = (value: string, { quote }: Pick<ScriptStyle, 'quote'>): string => {
  const escaped = JSON.stringify(value).slice(1, -1);
  return quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
};

/** A key of an object literal, bare where that is allowed. `__proto__` would set the prototype. */
export const keyText = (key: string, style: Pick<ScriptStyle, 'quote'>): string => {
  if (key === '__proto__') return `[${quoted(key, style)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key, style);
};

/** A JSON value as code over several lines; the first line is not indented. */
export function valueText(value: unknown, style: ScriptStyle, indent: string): string {
  const inner = indent + style.unit;
  if (typeof value === 'string') return quoted(value, style);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueText(item, style, inner));
    const line = `[${items.join(', ')}]`;
    if (!line.includes('\n') && indent.length + line.length <= 90) return line;
    return `[${style.eol}${items.map((item) => `${inner}${item},${style.eol}`).join('')}${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${keyText(key, style)}: ${valueText(member, style, inner)},${style.eol}`,
  );
  return members.length === 0 ? '{}' : `{${style.eol}${members.join('')}${indent}}`;
}

export const importsOf = ({ body }: Program): ImportDeclaration[] =>
  body.filter((statement) => statement.type === 'ImportDeclaration');

/** The name under which a script knows an export of a module; `undefined` when it does not import it by name. */
export function importedName(
  program: Program,
  isSource: (source: string) => boolean,
  name: string,
): string | undefined {
  for (const { source, specifiers } of importsOf(program)) {
    if (!isSource(String(source.value))) continue;
    for (const specifier of specifiers) {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
      if (specifier.imported.name === name) return specifier.local.name;
    }
  }
  return undefined;
}

/** Adds an import behind that of a module when one is named, else behind the last one, or at the top. */
export function withImport(
  text: string,
  program: Program,
  statement: string,
  style: ScriptStyle,
  behind?: string,
): string {
  const imports = importsOf(program);
  const after = imports.find(({ source }) => source.value === behind) ?? imports.at(-1);
  if (!after) {
    const at = /^\uFEFF?(#![^\r\n]*\r?\n)?/.exec(text)?.[0].length ?? 0;
    return (
      text.slice(0, at) + statement + style.eol + (program.body.length > 0 ? style.eol : '') + text.slice(at)
    );
  }
  const end = endOfLineComment(text, after.end);
  const rest = /^[ \t]*(\r?\n|$)/.test(text.slice(end)) ? '' : style.eol;
  return text.slice(0, end) + style.eol + statement + rest + text.slice(end).replace(/^[ \t]+(?=\S)/, '');
}

/** Takes a statement out, with its line where it stands alone on it. */
export function withoutRange(text: string, start: number, end: number): string {
  const indent = lineIndentAt(text, start);
  const from = text.slice(0, start).endsWith(indent) ? start - indent.length : start;
  const isFirst = from === 0 || /[\r\n\uFEFF]/.test(text[from - 1] ?? '');
  const behind = endOfLineComment(text, end);
  const newline = /^[ \t]*(\r?\n|$)/.exec(text.slice(behind));
  if (isFirst && newline) return text.slice(0, from) + text.slice(behind + newline[0].length);
  return text.slice(0, start) + text.slice(end).replace(/^ /, '');
}
