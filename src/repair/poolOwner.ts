import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../compatibility/resourceRefs';
import { mentionAffected, warn, type PlanDraft } from './planDraft';

/** What made the pool may change it back: a change made here is drift to it. */
export function mentionPoolOwner(draft: PlanDraft): void {
  const { userPool } = draft.snapshot.parts;
  if (userPool.status !== 'read') return;
  const { UserPoolTags = {}, Name } = userPool.value;
  const owner = UserPoolTags['aws:cloudformation:stack-name'] ?? UserPoolTags['user:Application'];
  if (owner === undefined) return;
  warn(
    draft,
    'drift',
    l10n.t('"{0}" made the user pool "{1}", and may undo this change with its next update.', owner, Name),
  );
  mentionAffected(
    draft,
    { ...userPoolRef(userPool.value), type: 'userPool' },
    l10n.t('Belongs to "{0}".', owner),
  );
}
