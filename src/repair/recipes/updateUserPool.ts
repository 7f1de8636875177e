import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../../compatibility/resourceRefs';
import type { UpdateUserPoolRecipe } from '../../model/repairRecipe';
import { mentionAllApps } from '../mentionAllApps';
import { editing, type PlanDraft } from '../planDraft';
import { needed } from '../planRefusals';
import { modifiedAtOf, userPoolState } from '../resourceStates';

/**
 * Turns deletion protection on and nothing else: what this call leaves out AWS resets, so it holds everything that was
 * read. Edges offer it only where a setting allows it; elsewhere, as a command to copy.
 */
export function updateUserPool({ deletionProtection }: UpdateUserPoolRecipe, draft: PlanDraft): void {
  const pool = needed(draft.snapshot.parts.userPool, l10n.t('User pool'));
  const before = userPoolState(pool);
  const change = editing(draft, () => ({
    target: { kind: 'userPool', userPoolId: pool.Id },
    resource: { ...userPoolRef(pool), type: 'userPool' },
    before,
    after: before,
    ...modifiedAtOf(pool),
  }));
  change.after = { ...change.after, DeletionProtection: deletionProtection };
  mentionAllApps(
    draft,
    l10n.t('This call sends back every setting of the user pool "{0}"; all its apps use them.', pool.Name),
  );
}
