import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';
import { RadioGroup } from './RadioGroup';

/** What to do about what the Amplify CLI gets wrong in the library configuration: nothing, unless somebody says so. */
export function CorrectionsChoice({ state, host }: SectionProps) {
  const { wrongInConfig, choice, target, app } = state;
  if (wrongInConfig === undefined) return null;
  const none = {
    value: 'none' as const,
    label: l10n.t('As a push writes it'),
    detail: l10n.t('Without {0}', wrongInConfig),
  };
  const files = {
    value: 'files' as const,
    label: l10n.t('Corrected in the files'),
    detail:
      target === 'app'
        ? l10n.t('With {0}', wrongInConfig)
        : l10n.t('With {0}; a push or pull writes the files anew, without it', wrongInConfig),
  };
  const module = {
    value: 'module' as const,
    label: l10n.t('Corrected by a module beside them'),
    detail: l10n.t('Import "aws-exports-overrides.js" in the place of "aws-exports.js"'),
  };
  return (
    <RadioGroup
      name="corrections"
      legend={l10n.t('The Amplify CLI gets this wrong: {0}', wrongInConfig)}
      choices={state.canOverride && !app ? [none, files, module] : [none, files]}
      value={choice.corrections ?? 'none'}
      onChange={(corrections) => void host.call('choose', { corrections })}
    />
  );
}
