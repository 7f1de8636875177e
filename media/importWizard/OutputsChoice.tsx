import * as l10n from '@vscode/l10n';
import type { AppRows } from '../../src/importWizard/protocol';
import type { AppChoice } from '../../src/importWizard/wizardChoice';
import { Select } from './Select';

interface Props {
  readonly platforms: AppRows['platforms'];
  /** Absent where the configuration has no versions. */
  readonly versions: AppRows['versions'];
  readonly choose: (change: Pick<AppChoice, 'platform' | 'outputsVersion'>) => void;
}

/** For whom an app's configuration is written, and in which version. */
export function OutputsChoice({ platforms, versions, choose }: Props) {
  return (
    <>
      <Select
        label={l10n.t('Platform of the app')}
        options={platforms.options}
        value={platforms.chosen}
        onChange={(platform) => choose({ platform: platform as NonNullable<AppChoice['platform']> })}
      />
      {versions && (
        <Select
          label={l10n.t('Version of the outputs')}
          options={versions.options}
          value={versions.chosen}
          onChange={(version) =>
            choose({ outputsVersion: version as NonNullable<AppChoice['outputsVersion']> })
          }
        />
      )}
    </>
  );
}
