import * as l10n from '@vscode/l10n';
import { requiredAttributesOf } from '../compatibility/attributes';
import type { UserPoolClient } from '../model/authSnapshot';
import type { JsonObject } from '../model/cloudPlan';
import type { ClientList } from '../model/repairRecipe';
import { keepToLimit } from './limits';
import type { PlanDraft } from './planDraft';
import { refused } from './planRefusals';

/** The states of an app client before and after a change. */
interface ClientChange {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** What AWS would refuse of an app client's settings, in our words and before anything is sent. */
export function checkClientSettings(draft: PlanDraft, client: UserPoolClient, change: ClientChange): void {
  checkSizes(change);
  checkTexts(client, change);
  checkOAuth(client, change);
  checkFlows(client, change);
  checkProviders(draft, client, change);
  checkAttributes(draft, client, change);
}

/** A list of the state; empty where there is none. */
export const listOf = (state: JsonObject, name: ClientList): string[] => [
  ...((state[name] as string[] | undefined) ?? []),
];

const added = ({ before, after }: ClientChange, name: ClientList): string[] => {
  const known = listOf(before, name);
  return listOf(after, name).filter((one) => !known.includes(one));
};

function checkSizes({ before, after }: ClientChange): void {
  const sizes = (name: ClientList) => [listOf(before, name).length, listOf(after, name).length] as const;
  keepToLimit('callbackUrls', ...sizes('CallbackURLs'));
  keepToLimit('signOutUrls', ...sizes('LogoutURLs'));
  keepToLimit('scopes', ...sizes('AllowedOAuthScopes'));
}

/** One empty URL makes AWS refuse the whole call. */
function checkTexts({ ClientName }: UserPoolClient, change: ClientChange): void {
  const names = ['CallbackURLs', 'LogoutURLs'] as const;
  if (!names.some((name) => added(change, name).some((url) => url.trim() === ''))) return;
  throw refused(
    l10n.t('App client "{0}" would get an empty URL, which AWS refuses.', ClientName),
    l10n.t('Give the whole URL, such as {0}', 'https://app.example.com/'),
  );
}

function checkOAuth({ ClientName }: UserPoolClient, { after }: ClientChange): void {
  const flows = listOf(after, 'AllowedOAuthFlows');
  const usesBrowser = flows.includes('code') || flows.includes('implicit');
  if (!usesBrowser || listOf(after, 'CallbackURLs').length > 0) return;
  throw refused(
    l10n.t('App client "{0}" has no callback URL, so AWS refuses its OAuth flows.', ClientName),
    l10n.t('Add a callback URL with the same repair.'),
  );
}

function checkFlows({ ClientName }: UserPoolClient, { after }: ClientChange): void {
  const auth = listOf(after, 'ExplicitAuthFlows');
  const modern = auth.filter((flow) => flow.startsWith('ALLOW_'));
  if (modern.length === 0 || modern.length === auth.length) return;
  throw refused(
    l10n.t('App client "{0}" uses flow names of the older kind, which cannot be mixed.', ClientName),
    l10n.t('Choose its authentication flows in the console.'),
  );
}

function checkProviders({ snapshot }: PlanDraft, { ClientName }: UserPoolClient, change: ClientChange): void {
  const { identityProviders } = snapshot.parts;
  if (identityProviders.status !== 'read') return;
  const known = new Set(['COGNITO', ...identityProviders.value.map(({ ProviderName }) => ProviderName)]);
  const unknown = added(change, 'SupportedIdentityProviders').filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw refused(
    l10n.t(
      'App client "{0}" would get identity providers that the user pool does not have: {1}',
      ClientName,
      unknown.join(', '),
    ),
    l10n.t('Add them to the user pool in the console first.'),
  );
}

function checkAttributes(
  { snapshot }: PlanDraft,
  { ClientName }: UserPoolClient,
  change: ClientChange,
): void {
  const { userPool } = snapshot.parts;
  if (userPool.status !== 'read' || !userPool.value.SchemaAttributes) return;
  const known = new Set(userPool.value.SchemaAttributes.map(({ Name }) => Name));
  const unknown = (['ReadAttributes', 'WriteAttributes'] as const).flatMap((name) =>
    added(change, name).filter((one) => !known.has(one)),
  );
  if (unknown.length > 0) {
    throw refused(
      l10n.t(
        'App client "{0}" would get attributes that the user pool does not have: {1}',
        ClientName,
        unknown.join(', '),
      ),
      l10n.t('Add them to the user pool in the console first.'),
    );
  }
  if (added(change, 'WriteAttributes').length === 0) return;
  const written = listOf(change.after, 'WriteAttributes');
  const missing = requiredAttributesOf(userPool.value).filter((name) => !written.includes(name));
  if (missing.length === 0) return;
  throw refused(
    l10n.t(
      'App client "{0}" could not write required attributes, so AWS refuses the change: {1}',
      ClientName,
      missing.join(', '),
    ),
    l10n.t('Add these attributes with the same repair.'),
  );
}
