import * as l10n from '@vscode/l10n';
import type { Reading } from '../model/authSnapshot';

/**
 * Says that a check could not be made and which permission would allow it, or nothing when the facts were read or
 * nobody asked for them yet. `what` names what was being read.
 */
export function unknownMessage(title: string, what: string, reading: Reading<unknown>): string | undefined {
  switch (reading.status) {
    case 'read':
    case 'unread':
      return undefined;
    case 'denied':
      return l10n.t('Could not check "{0}": allow {1} for these credentials.', title, reading.action);
    case 'failed':
      return l10n.t('Could not check "{0}": reading {1} failed: {2}', title, what, reading.message);
  }
}
