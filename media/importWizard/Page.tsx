import { useEffect, useRef } from 'preact/hooks';
import type { HostApi, PageApi, WizardState } from '../../src/importWizard/protocol';
import type { RpcEnd } from '../../src/page/rpc';
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

/** Where the rest of the page will be. What is read is said above. */
const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    {[2, 3, 4].map((section) => (
      <div key={section} class="part">
        <span />
        <span />
        <span />
      </div>
    ))}
  </div>
);

/** One document, six numbered sections, and the bar with the two actions. */
export function Page({ state, host }: SectionProps) {
  const findings = useRef<HTMLHeadingElement>(null);
  const problem = useRef<HTMLElement>(null);
  const asked = useRef<'no' | 'yes' | 'reading'>('no');
  const isReading = state.phase === 'loading';

  // After a check that the person asked for, they are taken to what it found, or to why it found nothing.
  useEffect(() => {
    if (asked.current === 'yes' && isReading) asked.current = 'reading';
    if (asked.current !== 'reading' || isReading) return;
    asked.current = 'no';
    (problem.current ?? findings.current)?.focus();
  }, [isReading]);

  const check = () => {
    asked.current = 'yes';
    void host.call('checkAgain', {});
  };
  const hasContent = state.clients.length > 0 || state.poolFacts.length > 0;
  return (
    <>
      <main aria-busy={isReading || state.phase === 'importing'}>
        <Header state={state} host={host} check={check} />
        {state.error && <ErrorBox error={state.error} host={host} check={check} box={problem} />}
        <ResourceSection state={state} host={host} />
        {hasContent && (
          <>
            <ClientsSection state={state} host={host} />
            <IdentityPoolSection state={state} host={host} />
            <FindingsSection state={state} host={host} heading={findings} />
            <OptionsSection state={state} host={host} />
            <FilesSection state={state} host={host} />
          </>
        )}
        {!hasContent && isReading && <Skeleton />}
      </main>
      {hasContent && <ActionBar state={state} host={host} />}
      <p role="status" class="announcement">
        {state.announcement}
      </p>
    </>
  );
}
