import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Reading } from '../model/authSnapshot';

/** What a repair needs to know, or the reason why there can be no plan. `what` names it: `App clients`. */
export function needed<T>(reading: Reading<T>, what: string): T {
  switch (reading.status) {
    case 'read':
      return reading.value;
    case 'unread':
      throw new UserError(
        l10n.t('A repair cannot be planned, since this has not been read: {0}', what),
        l10n.t('Check again, then choose the repair once more.'),
        { kind: 'input' },
      );
    case 'denied':
      throw new UserError(
        l10n.t('A repair cannot be planned, since this may not be read: {0}', what),
        l10n.t('Allow {0} for these credentials.', reading.action),
        { kind: 'denied', action: reading.action },
      );
    case 'failed':
      throw new UserError(
        l10n.t('A repair cannot be planned, since this could not be read: {0}. {1}', what, reading.message),
        l10n.t('Check again, then choose the repair once more.'),
        { kind: 'aws' },
      );
  }
}

export const notThere = (what: string): UserError =>
  new UserError(
    l10n.t('A repair cannot be planned, since this is not there any more: {0}', what),
    l10n.t('Check again: someone may have deleted it.'),
    { kind: 'notFound' },
  );

export const refused = (why: string, resolution: string): UserError =>
  new UserError(why, resolution, { kind: 'input' });
