import * as l10n from '@vscode/l10n';
import type { LogExplanation } from './explainLog';
import { fixWords } from './fixWords';
import { findRule } from './findRule';

/** What is known of the errors in a log, as a Markdown document. `pageOf` gives the address of a rule's page. */
export function logReport(found: readonly LogExplanation[], pageOf: (rule: string) => string): string {
  const heading = `# ${l10n.t('What the Log Says')}`;
  if (found.length === 0) {
    const nothing = l10n.t('No error in it is known to this extension.');
    return [
      heading,
      '',
      nothing,
      '',
      l10n.t('A check of the project may find the cause all the same.'),
      '',
    ].join('\n');
  }
  return [heading, ...found.flatMap((one) => ['', ...section(one, pageOf)]), ''].join('\n');
}

function section({ line, text, rules, fix }: LogExplanation, pageOf: (rule: string) => string): string[] {
  const { label, description } = fixWords(fix);
  return [
    `## ${l10n.t('Line {0}', line)}`,
    '',
    // More backquotes than any text of a log has in a row.
    '``````text',
    text,
    '``````',
    '',
    rules.length > 1
      ? l10n.t('One of these does not hold, the likeliest first:')
      : l10n.t('This does not hold:'),
    '',
    ...rules.map((rule) => `- [${ruleTitle(rule)}](${pageOf(rule)})`),
    '',
    l10n.t('What mends it: {0}', [`**${label}**`, description].filter(Boolean).join(' · ')),
  ];
}

/** What holds when all is well. */
export const ruleTitle = (rule: string): string => findRule(rule)?.title() ?? rule;
