import * as l10n from '@vscode/l10n';
import { mentionAffected, warn, type PlanDraft } from './planDraft';
import { mentionPoolOwner } from './stackOwner';

/** Says of a change that it is one for every app of the user pool: which those are, and who made the pool. */
export function mentionAllApps(draft: PlanDraft, warning: string): void {
  warn(draft, 'otherApps', warning);
  const { userPoolClients } = draft.snapshot.parts;
  for (const { ClientId, ClientName } of userPoolClients.status === 'read' ? userPoolClients.value : []) {
    mentionAffected(
      draft,
      { type: 'userPoolClient', id: ClientId, name: ClientName },
      l10n.t('An app client of this user pool.'),
    );
  }
  mentionPoolOwner(draft);
}
