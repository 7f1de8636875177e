import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../compatibility/providerName';
import { identityPoolRef } from '../compatibility/resourceRefs';
import type { IdentityPool, IdentityPoolRoles } from '../model/authSnapshot';
import type { JsonObject } from '../model/cloudPlan';
import { keepToLimit } from './limits';
import { editing, mentionAffected, type DraftChange, type PlanDraft } from './planDraft';
import { needed, notThere } from './planRefusals';
import { identityPoolRolesState, identityPoolState, toJson } from './resourceStates';

/** An entry by which an identity pool trusts an app client, as far as plans write it. */
export interface CognitoProviderState {
  readonly ProviderName?: string;
  readonly ClientId?: string;
  readonly ServerSideTokenCheck?: boolean;
}

export function identityPoolOf({ snapshot }: PlanDraft, identityPoolId: string): IdentityPool {
  const pools = needed(snapshot.parts.identityPools, l10n.t('Identity pools'));
  const pool = pools.find(({ IdentityPoolId }) => IdentityPoolId === identityPoolId);
  if (!pool) throw notThere(l10n.t('Identity pool "{0}"', identityPoolId));
  return pool;
}

export function editIdentityPool(draft: PlanDraft, pool: IdentityPool): DraftChange {
  const before = identityPoolState(pool);
  return editing(draft, () => ({
    target: { kind: 'identityPool', identityPoolId: pool.IdentityPoolId },
    resource: { ...identityPoolRef(pool), type: 'identityPool' },
    before,
    after: before,
  }));
}

/** Roles are set all at once, mappings included: whoever changes one sends back the others. */
export function editRoles(draft: PlanDraft, pool: IdentityPool): DraftChange {
  const words = l10n.t('Roles of the identity pool "{0}"', pool.IdentityPoolName);
  const before = identityPoolRolesState(pool.IdentityPoolId, needed(pool.roles, words));
  return editing(draft, () => ({
    target: { kind: 'identityPoolRoles', identityPoolId: pool.IdentityPoolId },
    resource: { ...identityPoolRef(pool), type: 'identityPool' },
    before,
    after: before,
  }));
}

export const providersIn = (state: JsonObject): readonly CognitoProviderState[] =>
  (state.CognitoIdentityProviders ?? []) as readonly CognitoProviderState[];

type Present<T> = { [Name in keyof T]-?: NonNullable<T[Name]> };

export const rolesIn = (state: JsonObject): Present<IdentityPoolRoles> => ({
  Roles: {},
  RoleMappings: {},
  ...state,
});

/** Lets an identity pool trust an app client of the draft's user pool; what it trusts already stays as it is. */
export function linkClient(draft: PlanDraft, pool: IdentityPool, clientId: string): void {
  const change = editIdentityPool(draft, pool);
  const providers = providersIn(change.after);
  const ProviderName = providerNameOf(draft.snapshot.userPoolId);
  if (providers.some((one) => one.ProviderName === ProviderName && one.ClientId === clientId)) return;
  const sibling = providers.find((one) => one.ProviderName === ProviderName);
  const added = {
    ProviderName,
    ClientId: clientId,
    ServerSideTokenCheck: sibling?.ServerSideTokenCheck ?? false,
  };
  const before = providersIn(change.before ?? {}).length;
  keepToLimit('userPoolProviders', before, providers.length + 1);
  change.after = toJson({ ...change.after, CognitoIdentityProviders: [...providers, added] });
  mentionTrustedClients(draft, pool);
}

/** Whoever uses the identity pool too. */
export function mentionTrustedClients(draft: PlanDraft, pool: IdentityPool): void {
  const { userPoolClients } = draft.snapshot.parts;
  const clients = userPoolClients.status === 'read' ? userPoolClients.value : [];
  for (const { ClientId = '', ProviderName = '' } of pool.CognitoIdentityProviders ?? []) {
    const known = clients.find((client) => client.ClientId === ClientId);
    mentionAffected(
      draft,
      { type: 'userPoolClient', id: ClientId, ...(known && { name: known.ClientName }) },
      known
        ? l10n.t('Its users get AWS credentials from the identity pool "{0}".', pool.IdentityPoolName)
        : l10n.t(
            'An app client of {0}: its users get AWS credentials from the identity pool "{1}".',
            ProviderName.split('/').at(-1) ?? ProviderName,
            pool.IdentityPoolName,
          ),
    );
  }
}

/** The keys a role mapping may have: every provider of the identity pool, user pools together with the app client. */
export function mappingKeysOf(state: JsonObject): Set<string> {
  const { SupportedLoginProviders, OpenIdConnectProviderARNs, SamlProviderARNs } = state;
  return new Set([
    ...Object.keys((SupportedLoginProviders ?? {}) as JsonObject),
    ...((OpenIdConnectProviderARNs ?? []) as readonly string[]),
    ...((SamlProviderARNs ?? []) as readonly string[]),
    ...providersIn(state).map(({ ProviderName, ClientId }) => `${ProviderName}:${ClientId}`),
  ]);
}
