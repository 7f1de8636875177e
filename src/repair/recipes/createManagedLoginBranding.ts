import * as l10n from '@vscode/l10n';
import { clientRef } from '../../compatibility/resourceRefs';
import type { CreateManagedLoginBrandingRecipe } from '../../model/repairRecipe';
import { mentionPoolOwner } from '../stackOwner';
import { warn, type PlanDraft } from '../planDraft';
import { needed, refused } from '../planRefusals';
import { clientOf } from './updateUserPoolClient';

/** Gives an app client Cognito's own style: without one, its managed login pages are unavailable. */
export function createManagedLoginBranding(
  { userPoolClientId }: CreateManagedLoginBrandingRecipe,
  draft: PlanDraft,
): void {
  const client = clientOf(draft, userPoolClientId);
  const { userPoolId, parts } = draft.snapshot;
  const readings = needed(parts.managedLoginBrandings, l10n.t('Managed login styles'));
  const reading = readings.find(({ clientId }) => clientId === userPoolClientId)?.branding;
  if (reading && needed(reading, l10n.t('Managed login styles'))) {
    throw refused(
      l10n.t('App client "{0}" has a managed login style already.', client.ClientName),
      l10n.t('Check again.'),
    );
  }
  draft.changes.push({
    target: { kind: 'managedLoginBranding', userPoolId, clientId: userPoolClientId },
    resource: { ...clientRef(client), type: 'userPoolClient' },
    after: { UserPoolId: userPoolId, ClientId: userPoolClientId, UseCognitoProvidedValues: true },
  });
  warn(draft, 'permanent', l10n.t('Undo leaves the managed login style as it is.'));
  mentionPoolOwner(draft);
}
