import * as l10n from '@vscode/l10n';
import type { ErrorFix } from './knownErrors';

/** A command that leads on from an error, and what it does there. */
export interface FixWords {
  readonly label: string;
  readonly description?: string;
}

export function fixWords(fix: ErrorFix | undefined): FixWords {
  switch (fix) {
    case 'prepareCi':
      return {
        label: l10n.t('Prepare CI…'),
        description: l10n.t('hands the ids to what builds the project'),
      };
    case 'grantFunctionAccess':
      return { label: l10n.t('Give Functions Access to Auth…') };
    case 'relink':
      return {
        label: l10n.t('Relink…'),
        description: l10n.t('to other Cognito resources, with the same auth resource'),
      };
    case 'runWithCredentials':
      return {
        label: l10n.t('Run Amplify Command…'),
        description: l10n.t('with keys of the profile that the Amplify CLI understands'),
      };
    case 'signIn':
      return { label: l10n.t('Sign In…') };
    case undefined:
      return {
        label: l10n.t('Check the Project…'),
        description: l10n.t('every finding, with its fixes'),
      };
  }
}
