import * as l10n from '@vscode/l10n';
import type { CloudReport } from '../model/cloudReport';
import { resourceInWords } from '../repair/resourceInWords';
import type { NamedPlan } from './repairTexts';

/** What became of a plan, as one message. */
export interface ReportText {
  readonly tone: 'done' | 'warning' | 'error';
  readonly text: string;
}

/** Nothing is left out: what could not be taken back, or not be verified, is said. */
export function reportText({ title, plan }: NamedPlan, report: CloudReport): ReportText {
  const remains = report.remains.map(({ message }) => message);
  switch (report.status) {
    case 'applied':
      return applied({ title, plan }, report);
    case 'cancelled':
      return {
        tone: remains.length > 0 ? 'warning' : 'done',
        text: sentences(l10n.t('Stopped.'), rest(remains)),
      };
    case 'changed':
      return {
        tone: 'warning',
        text: sentences(
          l10n.t(
            'Refused, because this changed meanwhile: {0}.',
            report.changed.map(changedWords).join('; '),
          ),
          rest(remains),
        ),
      };
    case 'failed': {
      const { message = '', resolution = '' } = report.error ?? {};
      return { tone: 'error', text: sentences(message, resolution, rest(remains)) };
    }
  }
}

const rest = (remains: readonly string[]): string =>
  remains.length > 0 ? remains.join(' ') : l10n.t('Nothing was changed.');

function applied({ title, plan }: NamedPlan, report: CloudReport): ReportText {
  const { unmet, unverified, remains } = report;
  const doubts = [
    ...unmet.map(({ resource, differences }) =>
      l10n.t(
        '{0} is not as planned: {1}.',
        resourceInWords(resource),
        differences.map(({ path }) => path.join('.')).join(', '),
      ),
    ),
    ...unverified.map(({ message }) => message),
    ...remains.map(({ message }) => message),
  ];
  const done = plan.kind === 'undo' ? l10n.t('"{0}" is undone.', title) : l10n.t('Done in AWS: {0}.', title);
  const stays = plan.remains.map(({ message }) => message);
  return doubts.length > 0
    ? { tone: 'warning', text: sentences(done, ...doubts, ...stays) }
    : { tone: 'done', text: sentences(done, l10n.t('Read back and verified.'), ...stays) };
}

/** `App client "web" (LogoutURLs)` */
const changedWords = ({ resource, found, differences }: CloudReport['changed'][number]): string => {
  const words = resourceInWords(resource);
  if (!found) return l10n.t('{0} is gone', words);
  const names = [...new Set(differences.map(({ path }) => path[0] ?? ''))].filter((name) => name !== '');
  return names.length > 0 ? `${words} (${names.join(', ')})` : words;
};

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
