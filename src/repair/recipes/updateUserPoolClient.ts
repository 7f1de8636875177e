import * as l10n from '@vscode/l10n';
import { clientRef } from '../../compatibility/resourceRefs';
import type { UserPoolClient } from '../../model/authSnapshot';
import type { JsonObject } from '../../model/cloudPlan';
import type { ClientList, UpdateUserPoolClientRecipe } from '../../model/repairRecipe';
import { checkClientSettings, listOf } from '../checkClientSettings';
import { editing, mentionAffected, warn, type DraftChange, type PlanDraft } from '../planDraft';
import { needed, notThere } from '../planRefusals';
import { modifiedAtOf, toJson, userPoolClientState } from '../resourceStates';
import { mentionPoolOwner } from '../stackOwner';

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
  checkClientSettings(draft, client, { before, after: change.after });
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

const union = (list: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...list, ...more]),
];

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
