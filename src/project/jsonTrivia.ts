/** Whitespace and comments between the tokens of a JSON text. Offsets are UTF-16 units. */

/** Where the next token begins. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const end = endOfComment(text, at);
    if (end === undefined) return at;
    at = end;
  }
}

/** Behind the comments that follow on the same line; `from` itself when none does. */
export function endOfLineComment(text: string, from: number): number {
  let behind = from;
  for (;;) {
    let at = behind;
    while (text[at] === ' ' || text[at] === '\t') at++;
    const end = endOfComment(text, at);
    if (end === undefined || /[\r\n]/.test(text.slice(at, end))) return behind;
    behind = end;
  }
}

/** Whether the trivia from `from` to `to` end in a line comment, which swallows what is written behind it. */
export function endsInLineComment(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const end = endOfComment(text, at);
    if (end === undefined) at++;
    else if (end >= to) return text.startsWith('//', at);
    else at = end;
  }
  return false;
}

function endOfComment(text: string, at: number): number | undefined {
  if (text.startsWith('//', at)) {
    const length = /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
    return at + length;
  }
  if (!text.startsWith('/*', at)) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}
