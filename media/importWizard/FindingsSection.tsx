import * as l10n from '@vscode/l10n';
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Severity } from '../../src/compatibility/rule';
import { FindingItem } from './FindingItem';
import type { SectionProps } from './Page';
import { Section } from './Section';

type Filter = 'all' | Severity;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What the checks found, worst first, with the ways out. */
export function FindingsSection({
  state,
  host,
  heading,
}: SectionProps & { readonly heading: Ref<HTMLHeadingElement> }) {
  const [filter, setFilter] = useState<Filter>('all');
  const { findings } = state;
  const counts = new Map(severities.map((s) => [s, findings.filter((f) => f.severity === s).length]));
  const title = (severity: Severity) => titleOf(severity, counts.get(severity) ?? 0);
  return (
    <Section number={4} title={l10n.t('Findings')} heading={heading} aside={summaryOf(title, counts)}>
      {findings.length === 0 ? (
        <p class="all-good">
          <span class="codicon codicon-pass" aria-hidden="true" />{' '}
          {l10n.t('Nothing found: this import will work as it is.')}
        </p>
      ) : (
        <>
          <div class="filters" role="group" aria-label={l10n.t('Show findings')}>
            <FilterButton
              label={l10n.t('All ({0})', findings.length)}
              value="all"
              filter={filter}
              setFilter={setFilter}
            />
            {severities
              .filter((severity) => counts.get(severity))
              .map((severity) => (
                <FilterButton
                  key={severity}
                  label={title(severity)}
                  value={severity}
                  filter={filter}
                  setFilter={setFilter}
                />
              ))}
          </div>
          {severities
            .filter((severity) => counts.get(severity) && (filter === 'all' || filter === severity))
            .map((severity) => (
              <div key={severity} class="finding-group">
                <h3>{title(severity)}</h3>
                <ul class="findings">
                  {findings
                    .filter((finding) => finding.severity === severity)
                    .map((finding) => (
                      <FindingItem key={finding.key} finding={finding} host={host} />
                    ))}
                </ul>
              </div>
            ))}
        </>
      )}
    </Section>
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

function titleOf(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'info':
      return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
  }
}

const summaryOf = (title: (severity: Severity) => string, counts: ReadonlyMap<Severity, number>) =>
  severities
    .filter((severity) => counts.get(severity))
    .map(title)
    .join(', ') || undefined;
