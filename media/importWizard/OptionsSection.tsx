import * as l10n from '@vscode/l10n';
import { FunctionsChoice } from './FunctionsChoice';
import type { SectionProps } from './Page';
import { Section } from './Section';

/** What else the import may write, one checkbox an option. */
export function OptionsSection({ state, host }: SectionProps) {
  return (
    <Section number={5} title={l10n.t('Options')}>
      <Checkbox
        id="withLibraryConfig"
        label={l10n.t('Write the library configuration now')}
        detail={l10n.t(
          'The same files that a push writes, so that the app can sign in before the first push.',
        )}
        isChecked={state.choice.withLibraryConfig ?? true}
        onChange={(withLibraryConfig) => void host.call('choose', { withLibraryConfig })}
      />
      {state.libraryConfigProblem !== undefined && (
        <div class="notice">
          <p>{state.libraryConfigProblem}</p>
          <button class="secondary" onClick={() => void host.call('choose', { withLibraryConfig: false })}>
            {l10n.t('Import without it')}
          </button>
        </div>
      )}
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
    </Section>
  );
}

interface CheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

const Checkbox = ({ id, label, detail, isChecked, onChange }: CheckboxProps) => (
  <div class="checkbox">
    <input
      type="checkbox"
      id={id}
      checked={isChecked}
      aria-describedby={`${id}-detail`}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <label for={id}>{label}</label>
    <span id={`${id}-detail`} class="detail">
      {detail}
    </span>
  </div>
);
