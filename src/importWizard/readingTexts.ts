import * as l10n from '@vscode/l10n';
import type { WizardProblem } from './wizardModel';

/** How many app clients are there so far. */
export const clientsText = (count: number): string =>
  count === 1 ? l10n.t('1 app client read') : l10n.t('{0} app clients read', count);

/** What stands where a reading was stopped. */
export const stopped = (): WizardProblem => ({
  message: l10n.t('Reading was stopped.'),
  resolution: l10n.t('"Try again" goes on where it stopped.'),
  canSignIn: false,
});
