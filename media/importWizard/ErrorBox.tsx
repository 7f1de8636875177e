import * as l10n from '@vscode/l10n';
import type { Ref } from 'preact';
import type { WizardState } from '../../src/importWizard/protocol';
import type { Host } from './Page';

interface Props {
  readonly error: NonNullable<WizardState['error']>;
  readonly host: Host;
  readonly check: () => void;
  readonly box: Ref<HTMLElement>;
}

/** What went wrong, what to do, and the buttons that do it. */
export function ErrorBox({ error, host, check, box }: Props) {
  return (
    <section class="error-box" role="alert" tabIndex={-1} ref={box}>
      <p class="error-message">{error.message}</p>
      <p>{error.resolution}</p>
      <div class="buttons">
        {error.canSignIn && <button onClick={() => void host.call('signIn', {})}>{l10n.t('Sign in')}</button>}
        {error.canChooseProfile && (
          <>
            <button onClick={() => void host.call('chooseProfile', {})}>{l10n.t('Choose profile…')}</button>
            <button class="secondary" onClick={() => void host.call('openSettings', {})}>
              {l10n.t('Open settings')}
            </button>
          </>
        )}
        <button class={error.canSignIn || error.canChooseProfile ? 'secondary' : ''} onClick={check}>
          {l10n.t('Try again')}
        </button>
        <button class="secondary" onClick={() => void host.call('showLog', {})}>
          {l10n.t('Show log')}
        </button>
      </div>
    </section>
  );
}
