import * as l10n from '@vscode/l10n';
import { mentionAffected, type PlanDraft } from './planDraft';

/** Mentions the identity pools, other than one, and the groups that give a role. */
export function mentionRoleUsers(
  draft: PlanDraft,
  { Arn, RoleName }: { readonly Arn: string; readonly RoleName: string },
  exceptIdentityPoolId: string,
): void {
  const { identityPools, groups } = draft.snapshot.parts;
  for (const pool of identityPools.status === 'read' ? identityPools.value : []) {
    if (pool.IdentityPoolId === exceptIdentityPoolId || pool.roles.status !== 'read') continue;
    if (!Object.values(pool.roles.value.Roles ?? {}).includes(Arn)) continue;
    const resource = { type: 'identityPool', id: pool.IdentityPoolId, name: pool.IdentityPoolName } as const;
    mentionAffected(draft, resource, l10n.t('Gives its users the role "{0}" too.', RoleName));
  }
  for (const { GroupName, RoleArn } of groups.status === 'read' ? groups.value : []) {
    if (RoleArn !== Arn) continue;
    mentionAffected(
      draft,
      { type: 'group', id: GroupName, name: GroupName },
      l10n.t('Gives its members the role "{0}".', RoleName),
    );
  }
}
