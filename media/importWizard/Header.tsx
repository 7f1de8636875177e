import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';

/** Name and place of the pool, and how old the reading is. */
export function Header({ state, host, check }: SectionProps & { readonly check: () => void }) {
  const isReading = state.phase === 'loading';
  const isBusy = isReading || state.phase === 'importing';
  return (
    <header>
      <h1>{l10n.t('Import Auth: {0}', state.title)}</h1>
      <p class="subtitle">{state.subtitle}</p>
      <div class="toolbar">
        {isBusy ? <Progress state={state} host={host} /> : <Age state={state} host={host} />}
        {/* One button for both, so that the keyboard does not lose its place when the reading begins or ends. */}
        <button
          class="secondary"
          disabled={state.phase === 'importing'}
          onClick={() => (isReading ? void host.call('cancel', {}) : check())}
        >
          {isReading ? l10n.t('Cancel') : l10n.t('Check again')}
        </button>
      </div>
    </header>
  );
}

function Age({ state: { checkedAt, age, isStale } }: SectionProps) {
  if (checkedAt === undefined) return null;
  return (
    <span class={isStale ? 'age stale' : 'age'}>
      {isStale && <span class="codicon codicon-warning" aria-hidden="true" />}
      {l10n.t('As of {0}', timeOf(checkedAt))}
      {age !== undefined && ` (${age})`}
      {isStale && `. ${l10n.t('Settings may have changed since.')}`}
    </span>
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

/** The time in the words of the page's language, with the date when it is not today's. */
function timeOf(iso: string): string {
  const date = new Date(iso);
  const { lang } = document.documentElement;
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? date.toLocaleTimeString(lang) : date.toLocaleString(lang);
}
