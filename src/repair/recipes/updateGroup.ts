import * as l10n from '@vscode/l10n';
import { roleMappingsOf } from '../../compatibility/roleMappings';
import type { UpdateGroupRecipe } from '../../model/repairRecipe';
import { makeRole } from '../newRole';
import { editing, mentionAffected, warn, type PlanDraft } from '../planDraft';
import { needed, notThere } from '../planRefusals';
import { mentionPoolOwner } from '../stackOwner';
import { groupState, modifiedAtOf } from '../resourceStates';

/** AWS does not say whether it keeps what this call leaves out, so everything that was read is sent back. */
export function updateGroup({ groupName, role, precedence }: UpdateGroupRecipe, draft: PlanDraft): void {
  const { region, userPoolId, parts } = draft.snapshot;
  const groups = needed(parts.groups, l10n.t('Groups'));
  const group = groups.find(({ GroupName }) => GroupName === groupName);
  if (!group) throw notThere(l10n.t('Group "{0}"', groupName));
  const before = groupState(group);
  const change = editing(draft, () => ({
    target: { kind: 'group', userPoolId, groupName },
    resource: { type: 'group', id: groupName, region },
    before,
    after: before,
    ...modifiedAtOf(group),
  }));
  if (role && group.RoleArn === undefined) {
    const { newRoleName, identityPoolId } = role;
    const RoleArn = makeRole(draft, newRoleName, { identityPoolId, state: 'authenticated' });
    change.after = { ...change.after, RoleArn };
    warn(
      draft,
      'permanent',
      l10n.t('AWS has no call that takes the role of a group away again: Undo may leave it.'),
    );
  }
  if (precedence !== undefined) change.after = { ...change.after, Precedence: precedence };
  warn(
    draft,
    'otherApps',
    l10n.t('Members of group "{0}" notice it in every app, with their next sign-in.', groupName),
  );
  mentionPools(draft);
  mentionPoolOwner(draft);
}

/** Identity pools that let the group decide which role somebody gets. */
function mentionPools(draft: PlanDraft): void {
  const { identityPools } = draft.snapshot.parts;
  for (const pool of identityPools.status === 'read' ? identityPools.value : []) {
    if (!Object.values(roleMappingsOf(pool)).some(({ Type }) => Type === 'Token')) continue;
    mentionAffected(
      draft,
      { type: 'identityPool', id: pool.IdentityPoolId, name: pool.IdentityPoolName },
      l10n.t('Gives members of a group the role of that group.'),
    );
  }
}
