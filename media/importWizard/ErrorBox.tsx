import * as l10n from '@vscode/l10n';
import type { WizardState } from '../../src/importWizard/protocol';
import type { Host } from './Page';

interface Props {
  readonly error: NonNullable<WizardState['error']>;
  readonly host: Host;
}

/** What went wrong, what to do, and the buttons that do it. */
export function ErrorBox({ error, host }: Props) {
  return (
    <section class="error-box" role="alert">
      <p class="error-message">{error.message}</p>
      <p>{error.resolution}</p>
      <div class="buttons">
        {error.canSignIn && <button onClick={() => void host.call('signIn', {})}>{l10n.t('Sign in')}</button>}
        <button class={error.canSignIn ? 'secondary' : ''} onClick={() => void host.call('checkAgain', {})}>
          {l10n.t('Try again')}
        </button>
        <button class="secondary" onClick={() => void host.call('showLog', {})}>
          {l10n.t('Show log')}
        </button>
      </div>
    </section>
  );
}
