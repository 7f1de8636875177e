import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../../compatibility/providerName';
import type { IdentityPool } from '../../model/authSnapshot';
import type { UpdateIdentityPoolRecipe } from '../../model/repairRecipe';
import {
  editIdentityPool,
  editRoles,
  identityPoolOf,
  linkClient,
  mentionTrustedClients,
  providersIn,
  rolesIn,
} from '../identityPoolEdit';
import { mentionAffected, warn, type PlanDraft } from '../planDraft';
import { toJson } from '../resourceStates';
import { mentionIdentityPoolOwner } from '../stackOwner';

/** AWS resets what an update leaves out, so everything that was read is sent back with the change. */
export function updateIdentityPool(recipe: UpdateIdentityPoolRecipe, draft: PlanDraft): void {
  const pool = identityPoolOf(draft, recipe.identityPoolId);
  if (recipe.correctProviderName) correctProviderName(draft, pool);
  for (const clientId of recipe.linkClients ?? []) linkClient(draft, pool, clientId);
  if (recipe.allowGuests) allowGuests(draft, pool);
  mentionIdentityPoolOwner(draft, pool);
}

function correctProviderName(draft: PlanDraft, pool: IdentityPool): void {
  const { userPoolId } = draft.snapshot;
  const right = providerNameOf(userPoolId);
  const change = editIdentityPool(draft, pool);
  const corrected = (name: string | undefined) => (name?.endsWith(`/${userPoolId}`) ? right : name);
  const renamed = providersIn(change.after).map((one) => ({
    ...one,
    ...(one.ProviderName !== undefined && { ProviderName: corrected(one.ProviderName) }),
  }));
  // The right entry may be there beside the wrong one.
  const keys = renamed.map(({ ProviderName, ClientId }) => `${ProviderName}:${ClientId}`);
  const CognitoIdentityProviders = renamed.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  change.after = toJson({ ...change.after, CognitoIdentityProviders });
  renameMappings(draft, pool, corrected);
  mentionTrustedClients(draft, pool);
}

/** Role mappings are kept under the provider's name: under the wrong one AWS would not take them back. */
function renameMappings(
  draft: PlanDraft,
  pool: IdentityPool,
  corrected: (name: string) => string | undefined,
): void {
  if (pool.roles.status !== 'read') return;
  const { RoleMappings = {} } = pool.roles.value;
  const separator = /^(.*):([^:]*)$/;
  const rename = (key: string) => {
    const [, name = key, clientId] = separator.exec(key) ?? [];
    return clientId === undefined ? key : `${corrected(name)}:${clientId}`;
  };
  if (Object.keys(RoleMappings).every((key) => rename(key) === key)) return;
  const change = editRoles(draft, pool);
  const mappings = Object.entries(rolesIn(change.after).RoleMappings);
  const right = mappings.filter(([key]) => rename(key) === key);
  const wrong = mappings.filter(([key]) => rename(key) !== key).map(([key, value]) => [rename(key), value]);
  const after = Object.fromEntries([...wrong, ...right]) as object;
  change.after = toJson({ ...change.after, RoleMappings: after });
}

function allowGuests(draft: PlanDraft, pool: IdentityPool): void {
  const change = editIdentityPool(draft, pool);
  if (change.after.AllowUnauthenticatedIdentities === true) return;
  change.after = { ...change.after, AllowUnauthenticatedIdentities: true };
  const { unauthenticated } = (pool.roles.status === 'read' && pool.roles.value.Roles) || {};
  warn(
    draft,
    'guestAccess',
    unauthenticated === undefined
      ? l10n.t(
          'Anyone on the internet gets an identity of the identity pool "{0}", without signing in.',
          pool.IdentityPoolName,
        )
      : l10n.t(
          'Anyone on the internet gets the permissions of the role {0}, without signing in.',
          unauthenticated.split('/').at(-1) ?? unauthenticated,
        ),
  );
  if (unauthenticated !== undefined) {
    const name = unauthenticated.split('/').at(-1) ?? unauthenticated;
    mentionAffected(
      draft,
      { type: 'role', id: unauthenticated, name },
      l10n.t('Guests will use it: check what it allows.'),
    );
  }
  mentionTrustedClients(draft, pool);
}
