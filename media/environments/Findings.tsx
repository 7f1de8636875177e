import * as l10n from '@vscode/l10n';
import type { PartProps } from './Page';

const icons = { error: 'error', warning: 'warning', info: 'info' } as const;
const words = {
  error: () => l10n.t('Error'),
  warning: () => l10n.t('Warning'),
  info: () => l10n.t('Note'),
};

/** What is mixed up among the environments, each with its ways out. */
export function Findings({ state, host }: PartProps) {
  const { findings, isReading } = state;
  return (
    <section aria-labelledby="mixed-up" class="part">
      <h2 id="mixed-up">{l10n.t('Mixed up')}</h2>
      {findings.length === 0 && !isReading && (
        <p class="all-good">
          <span class="codicon codicon-pass" aria-hidden="true" />{' '}
          {l10n.t('Each environment has its own resources.')}
        </p>
      )}
      <ul class="findings">
        {findings.map(({ severity, message, fixes }, finding) => (
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
                    onClick={() => void host.call('mend', { finding, fix })}
                  >
                    {title}
                  </button>
                ))}
                <button type="button" class="link" onClick={() => void host.call('explain', { finding })}>
                  {l10n.t('Explain')}
                </button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
