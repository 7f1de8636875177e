/** The comment at the top of a function's module in which the Amplify CLI lists its environment variables. */

const head = '/* Amplify Params - DO NOT EDIT';
const tail = 'Amplify Params - DO NOT EDIT */';
const block = /\/\* Amplify Params - DO NOT EDIT\r?\n[\w\s.=-]+?\r?\nAmplify Params - DO NOT EDIT \*\//;

/** The module with this list of variables; the comment comes first where there was none. */
export function writeVariables(text: string, names: readonly string[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const comment = [head, ...[...new Set(names)].sort().map((name) => `\t${name}`), tail].join(eol);
  if (block.test(text)) return text.replace(block, () => comment);
  return `${mark}${comment}${eol}${text.slice(mark.length)}`;
}

/** The variables the comment lists; `undefined` when the module has no such comment. */
export function readVariables(text: string): string[] | undefined {
  const found = block.exec(text)?.[0];
  return found
    ?.split(/\r?\n/)
    .slice(1, -1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
