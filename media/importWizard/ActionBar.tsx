import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';

/** The two actions, always in reach, and why they cannot be used yet. */
export function ActionBar({ state, host }: SectionProps) {
  const disabled = state.notYet !== undefined || state.phase !== 'ready';
  if (state.phase === 'done')
    return (
      <footer class="actions done">
        <span class="summary">
          <span class="codicon codicon-pass" aria-hidden="true" /> {l10n.t('Imported. {0}', state.nextStep)}
        </span>
        <button class="secondary" onClick={() => void host.call('undo', {})}>
          {l10n.t('Undo')}
        </button>
      </footer>
    );
  return (
    <footer class="actions">
      <span class="summary" id="not-yet">
        {state.notYet ?? filesText(state.files.length)}
      </span>
      {!state.isTrusted && (
        <button class="secondary" onClick={() => void host.call('manageTrust', {})}>
          {l10n.t('Manage workspace trust')}
        </button>
      )}
      <button
        class="secondary"
        disabled={disabled}
        aria-describedby="not-yet"
        onClick={() => void host.call('previewChanges', {})}
      >
        {l10n.t('Preview changes')}
      </button>
      <button disabled={disabled} aria-describedby="not-yet" onClick={() => void host.call('importAuth', {})}>
        {l10n.t('Import')}
      </button>
    </footer>
  );
}

const filesText = (count: number) =>
  count === 1 ? l10n.t('1 file will be written.') : l10n.t('{0} files will be written.', count);
