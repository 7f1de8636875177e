import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { WizardProblem } from './wizardModel';

/** An error in the words the page shows. */
export function toProblem(error: unknown): WizardProblem {
  if (error instanceof UserError) {
    const canSignIn = error.kind === 'expired' || error.kind === 'noCredentials';
    const { message, resolution, kind } = error;
    return { message, resolution, canSignIn, ...(kind === 'otherAccount' && { canChooseProfile: true }) };
  }
  return {
    message: l10n.t('Something went wrong.'),
    resolution: error instanceof Error ? error.message : String(error),
    canSignIn: false,
  };
}
