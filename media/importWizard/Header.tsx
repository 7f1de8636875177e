import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';

/** Name and place of the pool, and how old the reading is. */
export function Header({ state, host }: SectionProps) {
  const busy = state.phase === 'loading' || state.phase === 'importing';
  return (
    <header>
      <h1>{l10n.t('Import Auth: {0}', state.title)}</h1>
      <p class="subtitle">{state.subtitle}</p>
      <div class="toolbar">
        {busy ? (
          <>
            <Progress state={state} host={host} />
            <button class="secondary" onClick={() => void host.call('cancel', {})}>
              {l10n.t('Cancel')}
            </button>
          </>
        ) : (
          <>
            {state.checkedAt && (
              <span class={state.isStale ? 'age stale' : 'age'}>
                {state.isStale
                  ? l10n.t('As of {0}: settings may have changed since', state.checkedAt)
                  : l10n.t('As of {0}', state.checkedAt)}
              </span>
            )}
            <button class="secondary" onClick={() => void host.call('checkAgain', {})}>
              {l10n.t('Check again')}
            </button>
          </>
        )}
      </div>
    </header>
  );
}

function Progress({ state: { progress } }: SectionProps) {
  return (
    <span class="progress">
      <progress aria-label={progress?.text ?? l10n.t('Working')} max={1} value={progress?.done} />
      <span>{progress?.text}</span>
    </span>
  );
}
