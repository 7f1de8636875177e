import * as l10n from '@vscode/l10n';
import type { Finding, RepairFix } from '../compatibility/rule';
import type { AuthSnapshot } from '../model/authSnapshot';
import { fixLabel } from './repairTexts';
import { allSafe } from './safeRepairs';

/** One thing that can be mended, as a row. */
export interface FixChoice {
  readonly label: string;
  readonly detail?: string;
  readonly fix: RepairFix;
}

/** What can be mended in AWS, worst first, each once; before them all that is safe, when that is more than one. */
export function fixChoices(
  findings: readonly Finding[],
  { snapshots, clientId }: { readonly snapshots: readonly AuthSnapshot[]; readonly clientId?: string },
): FixChoice[] {
  const wanted = clientId === undefined ? findings : findings.filter((one) => concerns(one, clientId));
  const rows = wanted.flatMap(({ message, fixes = [] }) =>
    fixes.flatMap((fix) =>
      fix.kind === 'repair' ? { label: `$(lightbulb) ${fixLabel(fix)}`, detail: message, fix } : [],
    ),
  );
  const safe = snapshots.flatMap((snapshot) => allSafe(wanted, snapshot) ?? []);
  const together = safe
    .filter(({ count }) => count > 1)
    .map(({ count, fix }) => ({
      label: `$(checklist) ${l10n.t('Fix all that are safe ({0})…', count)}`,
      detail: l10n.t('Those that only add to what is there, in one plan that you see first'),
      fix,
    }));
  const distinct = new Map(rows.map((row) => [JSON.stringify(row.fix.recipes), row]));
  return [...together, ...distinct.values()];
}

const concerns = ({ resource, fixes = [] }: Finding, clientId: string): boolean =>
  resource.id === clientId ||
  fixes.some((fix) => fix.kind === 'repair' && JSON.stringify(fix.recipes).includes(`"${clientId}"`));
