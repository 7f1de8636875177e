import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { CompareFinding } from '../../src/environmentsPage/protocol';
import type { PartProps } from './Page';

const icons = { error: 'error', warning: 'warning', info: 'info' } as const;
const words = {
  error: () => l10n.t('Error'),
  warning: () => l10n.t('Warning'),
  info: () => l10n.t('Note'),
};

/** What is mixed up among the environments, and where files, settings and Cognito disagree; each with its ways out. */
export function Findings({ state, host }: PartProps) {
  const { isReading, columns } = state;
  const numbered = state.findings.map((finding, index) => ({ finding, index }));
  const drift = numbered.filter(({ finding }) => finding.about === 'drift');
  const mixUps = numbered.filter(({ finding }) => finding.about === 'mixUp');
  return (
    <>
      {(columns.length > 1 || mixUps.length > 0) && (
        <section aria-labelledby="mixed-up" class="part">
          <h2 id="mixed-up">{l10n.t('Mixed up')}</h2>
          {mixUps.length === 0 && !isReading && (
            <AllGood>{l10n.t('Each environment has its own resources.')}</AllGood>
          )}
          <List findings={mixUps} host={host} />
        </section>
      )}
      <section aria-labelledby="drift" class="part">
        <h2 id="drift">{l10n.t('Drift')}</h2>
        {drift.length === 0 && !isReading && (
          <AllGood>{l10n.t('Files, settings and Cognito agree.')}</AllGood>
        )}
        <List findings={drift} host={host} />
      </section>
    </>
  );
}

const AllGood = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="all-good">
    <span class="codicon codicon-pass" aria-hidden="true" /> {children}
  </p>
);

interface ListProps extends Pick<PartProps, 'host'> {
  /** Each with its number among all findings of the page. */
  readonly findings: readonly { readonly finding: CompareFinding; readonly index: number }[];
}

const List = ({ findings, host }: ListProps) => (
  <ul class="findings">
    {findings.map(({ finding: { severity, message, fixes }, index }) => (
      <li key={message} class={`finding ${severity}`}>
        <span class={`codicon codicon-${icons[severity]}`} role="img" aria-label={words[severity]()} />
        <div>
          <p class="finding-message">{message}</p>
          <div class="buttons">
            {fixes.map((title, fix) => (
              <button
                key={title}
                type="button"
                class="link"
                onClick={() => void host.call('mend', { finding: index, fix })}
              >
                {title}
              </button>
            ))}
            <button type="button" class="link" onClick={() => void host.call('explain', { finding: index })}>
              {l10n.t('Explain')}
            </button>
          </div>
        </div>
      </li>
    ))}
  </ul>
);
