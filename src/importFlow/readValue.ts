import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Reading } from '../model/authSnapshot';

/** What was read. What was refused, or failed, is a UserError here: without it there is nothing to choose from. */
export function readValue<T>(reading: Reading<T>): T {
  if (reading.status === 'read') return reading.value;
  if (reading.status === 'denied') {
    throw new UserError(
      l10n.t('Access denied to {0}.', reading.action),
      l10n.t('Allow this action for your credentials.'),
      { kind: 'denied', action: reading.action },
    );
  }
  throw new UserError(
    reading.status === 'failed' ? reading.message : l10n.t('This was not read.'),
    l10n.t('Try again.'),
    { kind: 'aws' },
  );
}
