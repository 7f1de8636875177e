import * as l10n from '@vscode/l10n';
import { identityPoolRef, userPoolRef } from '../compatibility/resourceRefs';
import type { IdentityPool, Role } from '../model/authSnapshot';
import type { CloudResource } from '../model/cloudPlan';
import { mentionAffected, warn, type PlanDraft } from './planDraft';

/** What made a thing may change it back: a change made here is drift to it. Its stack or app stands in the tags. */

export function mentionPoolOwner(draft: PlanDraft): void {
  const { userPool } = draft.snapshot.parts;
  if (userPool.status !== 'read') return;
  const { UserPoolTags = {}, Name } = userPool.value;
  const owner = ownerIn(UserPoolTags);
  if (owner === undefined) return;
  mention(
    draft,
    { ...userPoolRef(userPool.value), type: 'userPool' },
    owner,
    l10n.t('"{0}" made the user pool "{1}", and may undo this change with its next update.', owner, Name),
  );
}

export function mentionIdentityPoolOwner(draft: PlanDraft, pool: IdentityPool): void {
  const owner = ownerIn(pool.IdentityPoolTags ?? {});
  if (owner === undefined) return;
  mention(
    draft,
    { ...identityPoolRef(pool), type: 'identityPool' },
    owner,
    l10n.t(
      '"{0}" made the identity pool "{1}", and may undo this change with its next update.',
      owner,
      pool.IdentityPoolName,
    ),
  );
}

export function mentionRoleOwner(draft: PlanDraft, { Arn, RoleName, Tags = {} }: Role): void {
  const owner = ownerIn(Tags);
  if (owner === undefined) return;
  mention(
    draft,
    { type: 'role', id: Arn, name: RoleName },
    owner,
    l10n.t('"{0}" made the role "{1}", and may undo this change with its next update.', owner, RoleName),
  );
}

const ownerIn = (tags: Readonly<Record<string, string>>): string | undefined =>
  tags['aws:cloudformation:stack-name'] ?? tags['user:Application'];

function mention(draft: PlanDraft, resource: CloudResource, owner: string, warning: string): void {
  warn(draft, 'drift', warning);
  mentionAffected(draft, resource, l10n.t('Belongs to "{0}".', owner));
}
