import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';

/** Why the configuration cannot be written, and the way on. */
export const WithoutConfig = ({ state, host }: SectionProps) => (
  <div class="notice">
    <p>{state.libraryConfigProblem}</p>
    <button class="secondary" onClick={() => void host.call('choose', { withLibraryConfig: false })}>
      {l10n.t('Import without it')}
    </button>
  </div>
);
