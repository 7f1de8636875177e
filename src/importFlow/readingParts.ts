import * as l10n from '@vscode/l10n';
import type { SnapshotPart } from '../model/authSnapshot';
import { unreadParts } from '../model/unreadParts';

/** What is read of a user pool before its app clients, and what needs those. */
export const partsBeforeClients = (Object.keys(unreadParts) as SnapshotPart[]).filter(
  (part) => part !== 'userPoolClients' && part !== 'managedLoginBrandings',
);

/** What is being read, for the progress. */
export function partText(part: SnapshotPart): string {
  switch (part) {
    case 'userPool':
      return l10n.t('Reading the user pool…');
    case 'userPoolClients':
      return l10n.t('Reading the app clients…');
    case 'mfaConfig':
      return l10n.t('Reading the MFA settings…');
    case 'identityProviders':
      return l10n.t('Reading the identity providers…');
    case 'groups':
      return l10n.t('Reading the groups…');
    case 'domains':
      return l10n.t('Reading the domains…');
    case 'identityPools':
      return l10n.t('Reading the identity pools…');
    case 'roles':
      return l10n.t('Reading the roles…');
    case 'triggerFunctions':
      return l10n.t('Reading the trigger functions…');
    case 'managedLoginBrandings':
      return l10n.t('Reading the managed login styles…');
  }
}
