import * as l10n from '@vscode/l10n';
import type { AppChoice, AppRows } from '../../src/importWizard/protocol';
import { CorrectionsChoice } from './CorrectionsChoice';
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
        <Select
          label={l10n.t('Platform of the app')}
          options={app.platforms.options}
          value={app.platforms.chosen}
          onChange={(platform) => choose({ platform: platform as NonNullable<AppChoice['platform']> })}
        />
        {app.versions && (
          <Select
            label={l10n.t('Version of the outputs')}
            options={app.versions.options}
            value={app.versions.chosen}
            onChange={(version) =>
              choose({ outputsVersion: version as NonNullable<AppChoice['outputsVersion']> })
            }
          />
        )}
      </div>
      <CorrectionsChoice state={state} host={host} />
    </>
  );
}
