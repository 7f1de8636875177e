import * as l10n from '@vscode/l10n';
import type { Finding, Severity } from '../compatibility/rule';
import { escapeMarkdown } from '../escapeMarkdown';

const titles: Record<Severity, () => string> = {
  error: () => l10n.t('Errors'),
  warning: () => l10n.t('Warnings'),
  info: () => l10n.t('Notes'),
};

/** What a command has to say, as Markdown for a pull request or a job summary. */
export function toMarkdown({
  findings,
  changes,
  summary,
  markdown,
}: {
  readonly findings: readonly Finding[];
  readonly changes: readonly string[];
  readonly summary: readonly string[];
  readonly markdown?: string;
}): string {
  const sections = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [`### ${titles[severity]()} (${own.length})`, table(own)];
  });
  const files =
    changes.length === 0 ? [] : [`### ${l10n.t('Files')}`, changes.map((path) => `- \`${path}\``).join('\n')];
  return [
    `## ${l10n.t('Import Auth')}`,
    markdown ?? summary.map(escapeMarkdown).join('\n\n'),
    ...sections,
    ...files,
    '',
  ].join('\n\n');
}

function table(findings: readonly Finding[]): string {
  const head = [l10n.t('Finding'), l10n.t('Resource'), l10n.t('Rule')];
  const rows = findings.map(({ message, resource, rule, blocks }) => [
    blocks.length > 0 ? `**${escapeMarkdown(message)}**` : escapeMarkdown(message),
    escapeMarkdown(resource.name ?? resource.path ?? resource.id),
    `\`${rule}\``,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Code as it is, between fences that are longer than any in it. */
export function codeBlock(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
