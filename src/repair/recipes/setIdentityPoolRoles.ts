import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../../compatibility/providerName';
import type { SignInState } from '../../compatibility/trustPolicy';
import type { IdentityPool } from '../../model/authSnapshot';
import type { SetIdentityPoolRolesRecipe } from '../../model/repairRecipe';
import {
  editIdentityPool,
  editRoles,
  identityPoolOf,
  mappingKeysOf,
  mentionTrustedClients,
  rolesIn,
} from '../identityPoolEdit';
import { keepToLimit } from '../limits';
import { makeRole } from '../newRole';
import { warn, type PlanDraft } from '../planDraft';
import { notThere, refused } from '../planRefusals';
import { toJson } from '../resourceStates';
import { mentionRoleUsers } from '../roleUsers';
import { mentionIdentityPoolOwner } from '../stackOwner';

/** The call sets everything at once, so the other role and all mappings are sent back with the change. */
export function setIdentityPoolRoles(recipe: SetIdentityPoolRolesRecipe, draft: PlanDraft): void {
  const pool = identityPoolOf(draft, recipe.identityPoolId);
  const change = editRoles(draft, pool);
  const { Roles, RoleMappings } = rolesIn(change.after);
  const after = { ...change.after, Roles: { ...Roles, ...chosenRoles(recipe, draft, pool) } };
  const mappings = withCopy(recipe, draft, RoleMappings);
  const kept = withoutStale(recipe, draft, pool, mappings);
  keepToLimit('roleMappings', Object.keys(RoleMappings).length, Object.keys(kept).length);
  change.after = toJson({ ...after, RoleMappings: kept });
  mentionTrustedClients(draft, pool);
  mentionIdentityPoolOwner(draft, pool);
}

type Mappings = ReturnType<typeof rolesIn>['RoleMappings'];

function chosenRoles(
  recipe: SetIdentityPoolRolesRecipe,
  draft: PlanDraft,
  { IdentityPoolId: identityPoolId }: IdentityPool,
): Record<string, string> {
  const states: readonly SignInState[] = ['authenticated', 'unauthenticated'];
  return Object.fromEntries(
    states.flatMap((state) => {
      const choice = recipe[state];
      if (!choice) return [];
      const arn =
        'arn' in choice
          ? sharedRole(draft, choice.arn, identityPoolId)
          : makeRole(draft, choice.newRoleName, { identityPoolId, state });
      return [[state, arn]];
    }),
  );
}

/** Amplify attaches its policies to the role: whoever else has it, gets them too. */
function sharedRole(draft: PlanDraft, arn: string, identityPoolId: string): string {
  mentionRoleUsers(draft, { Arn: arn, RoleName: arn.split('/').at(-1) ?? arn }, identityPoolId);
  return arn;
}

function withCopy(
  { copyMapping }: SetIdentityPoolRolesRecipe,
  { snapshot }: PlanDraft,
  mappings: Mappings,
): Mappings {
  if (!copyMapping) return mappings;
  const prefix = `${providerNameOf(snapshot.userPoolId)}:`;
  const mapping = mappings[prefix + copyMapping.fromClientId];
  if (!mapping) throw notThere(l10n.t('Role mapping of the app client "{0}"', copyMapping.fromClientId));
  return { ...mappings, [prefix + copyMapping.toClientId]: mapping };
}

/** AWS takes no mapping of a provider that the identity pool does not list: a leftover stops every change of the roles. */
function withoutStale(
  { dropStaleMappings = false }: SetIdentityPoolRolesRecipe,
  draft: PlanDraft,
  pool: IdentityPool,
  mappings: Mappings,
): Mappings {
  const valid = mappingKeysOf(editIdentityPool(draft, pool).after);
  const stale = Object.keys(mappings).filter((key) => !valid.has(key));
  if (stale.length === 0) return mappings;
  if (!dropStaleMappings) {
    throw refused(
      l10n.t(
        'The identity pool "{0}" has role mappings of providers that it does not list, so AWS refuses any change of its roles: {1}',
        pool.IdentityPoolName,
        stale.join(', '),
      ),
      l10n.t('Drop these mappings with the same repair.'),
    );
  }
  warn(draft, 'security', l10n.t('These role mappings are dropped: {0}', stale.join(', ')));
  return Object.fromEntries(Object.entries(mappings).filter(([key]) => valid.has(key)));
}
