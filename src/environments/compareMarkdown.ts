import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../escapeMarkdown';
import type { ComparedCell, ComparedRow } from './compareEnvironments';

/** The comparison as a Markdown table, for a pull request or a ticket. */
export function compareMarkdown(names: readonly string[], rows: readonly ComparedRow[]): string {
  const table = [
    ['', ...names.map(escapeMarkdown)],
    ['---', ...names.map(() => '---')],
    ...rows.map(({ label, isDifferent, cells }) => [
      isDifferent ? `**${label}**` : label,
      ...cells.map(inWords),
    ]),
  ];
  const note = l10n.t('Bold: not the same in all environments.');
  return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${note}`;
}

function inWords({ state, text, sharedWith }: ComparedCell): string {
  if (state === 'unknown') return '?';
  if (state === 'none') return '–';
  const shared = sharedWith.length === 0 ? '' : ` ⚠ ${l10n.t('shared with {0}', sharedWith.join(', '))}`;
  return `${escapeMarkdown(text)}${escapeMarkdown(shared)}`;
}
