import * as l10n from '@vscode/l10n';
import { AppOptions } from './AppOptions';
import { Checkbox } from './Checkbox';
import { CorrectionsChoice } from './CorrectionsChoice';
import { FunctionsChoice } from './FunctionsChoice';
import { Gen2Options } from './Gen2Options';
import type { SectionProps } from './Page';
import { Section } from './Section';
import { WithoutConfig } from './WithoutConfig';

/** What else the import may write, by what is written. */
export function OptionsSection({ state, host }: SectionProps) {
  return (
    <Section number={5} title={l10n.t('Options')}>
      {state.gen2 ? (
        <Gen2Options state={state} host={host} gen2={state.gen2} />
      ) : state.app ? (
        <AppOptions state={state} host={host} app={state.app} />
      ) : (
        <Gen1Options state={state} host={host} />
      )}
    </Section>
  );
}

function Gen1Options({ state, host }: SectionProps) {
  return (
    <>
      <Checkbox
        id="withLibraryConfig"
        label={l10n.t('Write the library configuration now')}
        detail={l10n.t(
          'The same files that a push writes, so that the app can sign in before the first push.',
        )}
        isChecked={state.choice.withLibraryConfig ?? true}
        onChange={(withLibraryConfig) => void host.call('choose', { withLibraryConfig })}
      />
      {state.libraryConfigProblem !== undefined && <WithoutConfig state={state} host={host} />}
      <CorrectionsChoice state={state} host={host} />
      <Checkbox
        id="tracksEnvironment"
        label={l10n.t('Keep this environment in the workspace settings')}
        detail={l10n.t(
          'In .vscode/settings.json, without secrets: comparing environments and finding drift read it there.',
        )}
        isChecked={state.choice.tracksEnvironment ?? true}
        onChange={(tracksEnvironment) => void host.call('choose', { tracksEnvironment })}
      />
      <FunctionsChoice state={state} host={host} />
    </>
  );
}
