import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import type { HostApi, PageApi, WizardState } from '../../src/importWizard/protocol';
import type { RpcEnd } from '../../src/importWizard/rpc';
import { ActionBar } from './ActionBar';
import { ClientsSection } from './ClientsSection';
import { ErrorBox } from './ErrorBox';
import { FilesSection } from './FilesSection';
import { FindingsSection } from './FindingsSection';
import { Header } from './Header';
import { IdentityPoolSection } from './IdentityPoolSection';
import { OptionsSection } from './OptionsSection';
import { ResourceSection } from './ResourceSection';

export type Host = RpcEnd<PageApi, HostApi>;

export interface SectionProps {
  readonly state: WizardState;
  readonly host: Host;
}

/** One document, six numbered sections, and the bar with the two actions. */
export function Page({ state, host }: SectionProps) {
  const summary = useRef<HTMLHeadingElement>(null);
  const checkedAt = useRef(state.checkedAt);

  // After a check that the user asked for, the reader is taken to what it found.
  useEffect(() => {
    if (checkedAt.current && state.checkedAt && checkedAt.current !== state.checkedAt)
      summary.current?.focus();
    checkedAt.current = state.checkedAt;
  }, [state.checkedAt]);

  const hasContent = state.clients.length > 0 || state.poolFacts.length > 0;
  return (
    <>
      <main aria-busy={state.phase === 'loading' || state.phase === 'importing'}>
        <Header state={state} host={host} />
        {state.error && <ErrorBox error={state.error} host={host} />}
        <ResourceSection state={state} host={host} />
        {hasContent && (
          <>
            <ClientsSection state={state} host={host} />
            <IdentityPoolSection state={state} host={host} />
            <FindingsSection state={state} host={host} heading={summary} />
            <OptionsSection state={state} host={host} />
            <FilesSection state={state} host={host} />
          </>
        )}
        {!hasContent && state.phase === 'loading' && (
          <p class="skeleton">{l10n.t('Reading the user pool…')}</p>
        )}
      </main>
      {hasContent && <ActionBar state={state} host={host} />}
      <p role="status" class="announcement">
        {state.announcement}
      </p>
    </>
  );
}
