import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';
import { Section } from './Section';

/** What else the import may write. */
export function OptionsSection({ state, host }: SectionProps) {
  return (
    <Section number={5} title={l10n.t('Options')}>
      <div class="checkbox">
        <input
          type="checkbox"
          id="withLibraryConfig"
          checked={state.choice.withLibraryConfig ?? true}
          aria-describedby="withLibraryConfig-detail"
          onChange={(event) => void host.call('choose', { withLibraryConfig: event.currentTarget.checked })}
        />
        <label for="withLibraryConfig">{l10n.t('Write the library configuration now')}</label>
        <span id="withLibraryConfig-detail" class="detail">
          {l10n.t('The same files that a push writes, so that the app can sign in before the first push.')}
        </span>
      </div>
      {state.libraryConfigProblem !== undefined && (
        <div class="notice">
          <p>{state.libraryConfigProblem}</p>
          <button class="secondary" onClick={() => void host.call('choose', { withLibraryConfig: false })}>
            {l10n.t('Import without it')}
          </button>
        </div>
      )}
    </Section>
  );
}
