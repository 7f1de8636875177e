import * as l10n from '@vscode/l10n';
import type { AppRows } from '../../src/importWizard/protocol';
import type { AppChoice } from '../../src/importWizard/wizardChoice';
import { CorrectionsChoice } from './CorrectionsChoice';
import { OutputsChoice } from './OutputsChoice';
import type { SectionProps } from './Page';
import { Select } from './Select';

/** Which configuration files the app gets. */
export function AppOptions({ state, host, app }: SectionProps & { readonly app: AppRows }) {
  const choose = (change: AppChoice) => void host.call('choose', { app: { ...state.choice.app, ...change } });
  return (
    <>
      <div class="fields">
        <Select
          label={l10n.t('Format')}
          options={app.formats.options}
          value={app.formats.chosen}
          onChange={(format) => choose({ format: format as NonNullable<AppChoice['format']> })}
        />
        <OutputsChoice platforms={app.platforms} versions={app.versions} choose={choose} />
      </div>
      <CorrectionsChoice state={state} host={host} />
    </>
  );
}
