import * as l10n from '@vscode/l10n';
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Severity } from '../../src/compatibility/rule';
import { groupFindings } from '../../src/importWizard/groupFindings';
import { FindingItem } from './FindingItem';
import type { FindingRow } from '../../src/importWizard/protocol';
import type { Host, SectionProps } from './Page';
import { Section } from './Section';

type Filter = 'all' | Severity;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What the checks found, worst first, with the ways out. */
export function FindingsSection({
  state,
  host,
  heading,
}: SectionProps & { readonly heading: Ref<HTMLHeadingElement> }) {
  const { findings, findingsNote, safeFixes } = state;
  return (
    <Section number={4} title={l10n.t('Findings')} heading={heading} aside={summaryOf(findings)}>
      {findingsNote !== undefined && <p class="note">{findingsNote}</p>}
      {state.canOnlyTell && (
        <div class="notice">
          <p>
            {l10n.t(
              'These findings stop a reference. They do not stop an app that is only told about the pools.',
            )}
          </p>
          <button
            class="secondary"
            onClick={() => void host.call('choose', { gen2: { ...state.choice.gen2, way: 'addOutput' } })}
          >
            {l10n.t('Only tell the app about the pools')}
          </button>
        </div>
      )}
      {findings.length > 0 && <Findings findings={findings} safeFixes={safeFixes} host={host} />}
      {findings.length === 0 && findingsNote === undefined && (
        <p class="all-good">
          <span class="codicon codicon-pass" aria-hidden="true" />{' '}
          {l10n.t('Nothing found: this import will work as it is.')}
        </p>
      )}
    </Section>
  );
}

interface FindingsProps {
  readonly findings: readonly FindingRow[];
  readonly safeFixes: number;
  readonly host: Host;
}

function Findings({ findings, safeFixes, host }: FindingsProps) {
  const [wanted, setFilter] = useState<Filter>('all');
  const present = severities.filter((severity) => ofSeverity(findings, severity).length > 0);
  // What was filtered for may be mended by now.
  const filter = wanted !== 'all' && present.includes(wanted) ? wanted : 'all';
  return (
    <>
      {(present.length > 1 || safeFixes > 1) && (
        <div class="filters" role="group" aria-label={l10n.t('Show findings')}>
          {present.length > 1 && (
            <FilterButton
              label={l10n.t('All ({0})', findings.length)}
              value="all"
              filter={filter}
              setFilter={setFilter}
            />
          )}
          {present.length > 1 &&
            present.map((severity) => (
              <FilterButton
                key={severity}
                label={titleOf(findings, severity)}
                value={severity}
                filter={filter}
                setFilter={setFilter}
              />
            ))}
          {safeFixes > 1 && (
            <button class="secondary fix-all" onClick={() => void host.call('fixAllSafe', {})}>
              {l10n.t('Fix all that are safe ({0})…', safeFixes)}
            </button>
          )}
        </div>
      )}
      {present
        .filter((severity) => filter === 'all' || filter === severity)
        .map((severity) => (
          <div key={severity} class="finding-group">
            <h3>{titleOf(findings, severity)}</h3>
            <ul class="findings">
              {groupFindings(ofSeverity(findings, severity)).map((group) => (
                <FindingItem key={group.key} group={group} host={host} />
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

interface FilterButtonProps {
  readonly label: string;
  readonly value: Filter;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}

function FilterButton({ label, value, filter, setFilter }: FilterButtonProps) {
  return (
    <button class="filter" aria-pressed={filter === value} onClick={() => setFilter(value)}>
      {label}
    </button>
  );
}

const ofSeverity = (findings: readonly FindingRow[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity);

function titleOf(findings: readonly FindingRow[], severity: Severity): string {
  const count = ofSeverity(findings, severity).length;
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'info':
      return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
  }
}

const summaryOf = (findings: readonly FindingRow[]) =>
  severities
    .filter((severity) => ofSeverity(findings, severity).length > 0)
    .map((severity) => titleOf(findings, severity))
    .join(', ') || undefined;
