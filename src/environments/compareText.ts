import * as l10n from '@vscode/l10n';
import type { ComparedCell, ComparedRow } from './compareEnvironments';

/** The comparison for a terminal: what is the same everywhere in one line, else a line for each value and who has it. */
export const compareText = (names: readonly string[], rows: readonly ComparedRow[]): string[] =>
  rows.flatMap(({ label, cells }) => {
    const texts = cells.map(inWords);
    const values = [...new Set(texts)];
    if (values.length === 1) return [`${label}: ${values.join('')}`];
    const users = values.map((value) => names.filter((_, index) => texts[index] === value).join(', '));
    const width = Math.max(...users.map(({ length }) => length));
    return [`${label}:`, ...values.map((value, index) => `  ${users[index]?.padEnd(width)}  ${value}`)];
  });

function inWords({ state, text }: ComparedCell): string {
  if (state === 'unknown') return l10n.t('unknown');
  return state === 'none' ? '–' : text;
}
