import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Reading } from '../model/authSnapshot';

/** What was read, or an error that says why it was not. `what` names the thing: `the groups of "my-users"`. */
export function readingValue<T>(reading: Reading<T>, what: string): T {
  switch (reading.status) {
    case 'read':
      return reading.value;
    case 'denied':
      throw new UserError(
        l10n.t('Could not read {0}: access denied to {1}.', what, reading.action),
        l10n.t('Allow this action for the profile you use, then try again.'),
        { kind: 'denied', action: reading.action },
      );
    case 'failed':
      throw new UserError(l10n.t('Could not read {0}: {1}', what, reading.message), l10n.t('Try again.'), {
        kind: 'aws',
      });
    case 'unread':
      throw new Error(`Not asked for: ${what}`);
  }
}
