import * as l10n from '@vscode/l10n';
import { oauthDifferences } from '../compatibility/oauthDifferences';
import type { IdentityPool, UserPoolClient } from '../model/authSnapshot';
import { flowNames } from './flowNames';
import type { ClientRow, Verdict } from './protocol';
import type { WizardChoice } from './wizardChoice';

/** The app clients as rows to compare, by name; `identityPool` is the chosen one, if the import has one. */
export function clientRows(
  clients: readonly UserPoolClient[],
  choice: WizardChoice,
  identityPool: IdentityPool | undefined,
): ClientRow[] {
  const web = clients.find(({ ClientId }) => ClientId === choice.webClientId);
  return [...clients]
    .sort((a, b) => a.ClientName.localeCompare(b.ClientName))
    .map((client) => ({
      id: client.ClientId,
      name: client.ClientName,
      secret: client.hasSecret
        ? { tone: 'warning', text: l10n.t('has a secret') }
        : { tone: 'good', text: l10n.t('none') },
      flows: flowNames(client.ExplicitAuthFlows),
      oauth: oauthOf(client),
      callbackUrls: client.CallbackURLs ?? [],
      signOutUrls: client.LogoutURLs ?? [],
      linked: linkOf(client, identityPool, choice.authSelections !== 'userPoolOnly'),
      differs: web && client.ClientId === choice.nativeClientId ? differencesOf(web, client) : [],
      ...(client.hasSecret && { notWeb: l10n.t('it has a client secret') }),
    }));
}

function oauthOf(client: UserPoolClient): string {
  const flows = client.AllowedOAuthFlows ?? [];
  if (!client.AllowedOAuthFlowsUserPoolClient || flows.length === 0) return l10n.t('off');
  return `${flows.join(', ')}: ${(client.AllowedOAuthScopes ?? []).join(', ') || l10n.t('no scopes')}`;
}

function linkOf(client: UserPoolClient, identityPool: IdentityPool | undefined, isNeeded: boolean): Verdict {
  if (!isNeeded) return { tone: 'neutral', text: l10n.t('not part of it') };
  if (!identityPool) return { tone: 'unknown', text: l10n.t('none chosen') };
  return identityPool.CognitoIdentityProviders?.some((provider) => provider.ClientId === client.ClientId)
    ? { tone: 'good', text: l10n.t('linked') }
    : { tone: 'warning', text: l10n.t('not linked') };
}

/** In which of their OAuth settings the native client and the web client are not the same, in words. */
function differencesOf(web: UserPoolClient, native: UserPoolClient): string[] {
  const names = {
    SupportedIdentityProviders: l10n.t('identity providers'),
    CallbackURLs: l10n.t('callback URLs'),
    LogoutURLs: l10n.t('sign-out URLs'),
    AllowedOAuthFlows: l10n.t('OAuth flows'),
    AllowedOAuthScopes: l10n.t('scopes'),
    AllowedOAuthFlowsUserPoolClient: l10n.t('OAuth on or off'),
  };
  return web.ClientId === native.ClientId
    ? []
    : oauthDifferences(web, native).map(({ property }) => names[property]);
}
