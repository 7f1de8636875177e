import { knownErrors, type ErrorFix } from './knownErrors';

/** A known error in a log. */
export interface LogExplanation {
  /** Counted from 1. */
  readonly line: number;
  /** That line, shortened. */
  readonly text: string;
  /** Ids of the rules that find its cause, the likeliest first. */
  readonly rules: readonly string[];
  readonly fix?: ErrorFix;
}

/** Longer logs are read from their end, where the failure is. */
const mostCharacters = 2_000_000;
const shownCharacters = 300;

/** Finds the errors in a log that are known, in the order of the log, each once. */
export function explainLog(log: string): LogExplanation[] {
  const cut = Math.max(0, log.length - mostCharacters);
  const text = plain(log.slice(cut));
  const before = lineAt(log, cut) - 1;
  const found = matchers.flatMap(({ pattern, rules, fix }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ at, rules, ...(fix && { fix }) }];
  });
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...known }) => ({ line: before + lineAt(text, at), text: shownLine(text, at), ...known }));
}

/** A terminal breaks lines where its window ends, so that any space may be the end of a line. */
const matchers = knownErrors.map(({ says, ...known }) => ({
  ...known,
  pattern: new RegExp(
    says
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))
      .join('[^\\n]{0,400}?'),
    'i',
  ),
}));

/** Without colours and the like. */

const plain = (text: string): string =>
  text.replaceAll(/\u001B\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r\n', '\n');

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function shownLine(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? undefined : end).trim();
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
}
