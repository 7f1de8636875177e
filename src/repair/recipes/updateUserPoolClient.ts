import * as l10n from '@vscode/l10n';
import { clientRef } from '../../compatibility/resourceRefs';
import type { UserPoolClient } from '../../model/authSnapshot';
import type { JsonObject } from '../../model/cloudPlan';
import type { ClientList, UpdateUserPoolClientRecipe } from '../../model/repairRecipe';
import { keepToLimit } from '../limits';
import { editing, mentionAffected, warn, type DraftChange, type PlanDraft } from '../planDraft';
import { needed, notThere, refused } from '../planRefusals';
import { modifiedAtOf, toJson, userPoolClientState } from '../resourceStates';
import { mentionPoolOwner } from '../poolOwner';

/** AWS resets what an update leaves out, so everything that was read is sent back with the change. */
export function updateUserPoolClient(recipe: UpdateUserPoolClientRecipe, draft: PlanDraft): void {
  const client = clientOf(draft, recipe.userPoolClientId);
  const change = editClient(draft, client);
  const before = change.before ?? {};
  const after: Record<string, unknown> = { ...change.after, ...settingsOf(recipe, client) };
  for (const [name, values] of Object.entries(recipe.add ?? {}) as [ClientList, readonly string[]][]) {
    after[name] = union(valuesOf(draft, change.after, name), values);
  }
  if (recipe.firstFlow !== undefined) {
    after.AllowedOAuthFlows = union([recipe.firstFlow], listOf(change.after, 'AllowedOAuthFlows'));
  }
  change.after = toJson(after);
  checkSettings(client, before, change.after);
  mentionOthers(draft, client);
}

/** An app client without rotation need not be told to have none. */
function settingsOf(
  { set = {} }: UpdateUserPoolClientRecipe,
  client: UserPoolClient,
): UpdateUserPoolClientRecipe['set'] {
  const { RefreshTokenRotation: rotation, ...rest } = set;
  if (!rotation || (rotation.Feature === 'DISABLED' && !client.RefreshTokenRotation)) return rest;
  return { ...rest, RefreshTokenRotation: { ...client.RefreshTokenRotation, ...rotation } };
}

export function clientOf({ snapshot }: PlanDraft, clientId: string): UserPoolClient {
  const clients = needed(snapshot.parts.userPoolClients, l10n.t('App clients'));
  const client = clients.find(({ ClientId }) => ClientId === clientId);
  if (!client) throw notThere(l10n.t('App client "{0}"', clientId));
  return client;
}

const editClient = (draft: PlanDraft, client: UserPoolClient): DraftChange =>
  editing(draft, () => {
    const before = userPoolClientState(client);
    const userPoolId = client.UserPoolId ?? draft.snapshot.userPoolId;
    return {
      target: { kind: 'userPoolClient', userPoolId, clientId: client.ClientId },
      resource: { ...clientRef(client), type: 'userPoolClient' },
      before,
      after: before,
      ...modifiedAtOf(client),
    };
  });

/** The list as it acts: where none is given, AWS uses one of its own, which adding to nothing would take away. */
function valuesOf({ snapshot }: PlanDraft, state: JsonObject, name: ClientList): string[] {
  const given = listOf(state, name);
  if (name === 'ExplicitAuthFlows' && given.length === 0) {
    return ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];
  }
  if ((name === 'ReadAttributes' || name === 'WriteAttributes') && state[name] === undefined) {
    const { SchemaAttributes = [] } = needed(snapshot.parts.userPool, l10n.t('User pool'));
    const standard = SchemaAttributes.flatMap(({ Name = '' }) => (Name.includes(':') ? [] : Name));
    return name === 'ReadAttributes' ? standard : standard.filter((one) => !neverWritable.has(one));
  }
  return given;
}

const neverWritable = new Set(['sub', 'email_verified', 'phone_number_verified']);

const listOf = (state: JsonObject, name: ClientList): string[] => [
  ...((state[name] as string[] | undefined) ?? []),
];

const union = (list: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...list, ...more]),
];

/** What AWS would refuse, in our words and before anything is sent. */
function checkSettings(client: UserPoolClient, before: JsonObject, after: JsonObject): void {
  const sizes = (name: ClientList) => [listOf(before, name).length, listOf(after, name).length] as const;
  keepToLimit('callbackUrls', ...sizes('CallbackURLs'));
  keepToLimit('signOutUrls', ...sizes('LogoutURLs'));
  keepToLimit('scopes', ...sizes('AllowedOAuthScopes'));
  const flows = listOf(after, 'AllowedOAuthFlows');
  const usesBrowser = flows.includes('code') || flows.includes('implicit');
  if (usesBrowser && listOf(after, 'CallbackURLs').length === 0) {
    throw refused(
      l10n.t('App client "{0}" has no callback URL, so AWS refuses its OAuth flows.', client.ClientName),
      l10n.t('Add a callback URL with the same repair.'),
    );
  }
  const auth = listOf(after, 'ExplicitAuthFlows');
  const modern = auth.filter((flow) => flow.startsWith('ALLOW_'));
  if (modern.length > 0 && modern.length < auth.length) {
    throw refused(
      l10n.t('App client "{0}" uses flow names of the older kind, which cannot be mixed.', client.ClientName),
      l10n.t('Choose its authentication flows in the console.'),
    );
  }
}

function mentionOthers(draft: PlanDraft, client: UserPoolClient): void {
  warn(
    draft,
    'otherApps',
    l10n.t('Every app that signs in with app client "{0}" gets the new settings.', client.ClientName),
  );
  const { identityPools } = draft.snapshot.parts;
  for (const pool of identityPools.status === 'read' ? identityPools.value : []) {
    if (!pool.CognitoIdentityProviders?.some(({ ClientId }) => ClientId === client.ClientId)) continue;
    mentionAffected(
      draft,
      { type: 'identityPool', id: pool.IdentityPoolId, name: pool.IdentityPoolName },
      l10n.t('Gives AWS credentials to users of app client "{0}".', client.ClientName),
    );
  }
  mentionPoolOwner(draft);
}
