import * as l10n from '@vscode/l10n';
import type { Fix } from '../compatibility/rule';
import type { CloudPlan, CloudResource } from '../model/cloudPlan';
import { resourceInWords } from '../repair/resourceInWords';
import { changeLines } from './changeLines';
import { sections } from './sections';

/** How a repair is called wherever it is offered: it opens something first. */
export const fixLabel = ({ title }: Pick<Fix, 'title'>): string => l10n.t('Fix: {0}…', title);

/** A plan with what it is called. */
export interface NamedPlan {
  readonly title: string;
  readonly plan: CloudPlan;
}

export const previewTitle = ({ title, plan: { accountId, region } }: NamedPlan): string =>
  l10n.t('{0} (account {1}, {2})', title, accountId, region);

/** The question of the confirmation; it names the place. */
export const questionOf = ({ title, plan: { kind, accountId, region } }: NamedPlan): string =>
  kind === 'undo'
    ? l10n.t('Undo "{0}" in account {1}, {2}?', title, accountId, region)
    : l10n.t('{0} in account {1}, {2}?', title, accountId, region);

/** What the confirmation lists under its question. */
export function detailOf({ plan }: NamedPlan): string {
  const { accountId, region, hazards, affected, remains } = plan;
  return sections(
    [
      l10n.t('Account: {0}', accountId),
      l10n.t('Region: {0}', region),
      l10n.t('User pool: {0}', plan.userPoolId),
    ],
    plan.changes.flatMap(({ resource, before, differences }) =>
      before === undefined
        ? [l10n.t('New: {0}', resourceInWords(resource))]
        : [
            l10n.t('{0}:', resourceInWords(resource)),
            ...differences.flatMap(changeLines).map((line) => `    ${line}`),
          ],
    ),
    hazards.map(({ message }) => `⚠ ${message}`),
    affected.length > 0
      ? [l10n.t('Who else may notice:'), ...affected.map((one) => `    ${affectedLine(one)}`)]
      : [],
    remains.map(({ message }) => `ℹ ${message}`),
    [l10n.t('Needs: {0}', actionsOf(plan).join(', '))],
  );
}

/** What is to be known of a plan, as a page in Markdown. */
export function explanationOf({ title, plan }: NamedPlan, commands: string): string {
  const { accountId, region, hazards, affected, remains, permissions } = plan;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${escaped(line)}`).join('\n');
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${heading}`, list(lines)] : [];
  const used = { read: l10n.t('to read'), change: l10n.t('to change'), rollBack: l10n.t('to take it back') };
  return [
    `# ${escaped(title)}`,
    list([
      l10n.t('Account: {0}', accountId),
      l10n.t('Region: {0}', region),
      l10n.t('User pool: {0}', plan.userPoolId),
    ]),
    ...part(
      l10n.t('Resources'),
      plan.changes.map(({ resource, before }) =>
        before === undefined ? l10n.t('New: {0}', resourceInWords(resource)) : named(resource),
      ),
    ),
    ...part(
      l10n.t('What to consider'),
      [...hazards, ...remains].map(({ message }) => message),
    ),
    ...part(l10n.t('Who else may notice'), affected.map(affectedLine)),
    `## ${l10n.t('Required permissions')}`,
    [
      `| ${l10n.t('Action')} | ${l10n.t('Resource')} | ${l10n.t('Used')} |`,
      '| --- | --- | --- |',
      ...permissions.map(({ action, resource, use }) => `| ${action} | \`${resource}\` | ${used[use]} |`),
    ].join('\n'),
    `## ${l10n.t('AWS CLI commands')}`,
    `\`\`\`\`sh\n${commands}\`\`\`\``,
    '',
  ].join('\n\n');
}

const named = (resource: CloudResource): string => `${resourceInWords(resource)} (${resource.id})`;

const affectedLine = ({ resource, message }: CloudPlan['affected'][number]): string =>
  `${resourceInWords(resource)}: ${message}`;

export const actionsOf = ({ permissions }: Pick<CloudPlan, 'permissions'>): string[] => [
  ...new Set(permissions.filter(({ use }) => use !== 'rollBack').map(({ action }) => action)),
];

/** Names come from AWS, where anyone may have chosen them. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
