import * as l10n from '@vscode/l10n';
import type { IdentityPool, UserPoolClient } from '../model/authSnapshot';
import type { ClientRow, Verdict } from './protocol';

/** The app clients as rows to compare, by name; `identityPool` is the chosen one, if the import has one. */
export function clientRows(
  clients: readonly UserPoolClient[],
  identityPool: IdentityPool | undefined,
  needsIdentityPool: boolean,
): ClientRow[] {
  return [...clients]
    .sort((a, b) => a.ClientName.localeCompare(b.ClientName))
    .map((client) => ({
      id: client.ClientId,
      name: client.ClientName,
      secret: client.hasSecret
        ? { tone: 'warning', text: l10n.t('has a secret') }
        : { tone: 'good', text: l10n.t('none') },
      flows: (client.ExplicitAuthFlows ?? []).map(flowName),
      oauth: oauthOf(client),
      urls: [...(client.CallbackURLs ?? []), ...(client.LogoutURLs ?? [])].filter(
        (url, index, urls) => urls.indexOf(url) === index,
      ),
      linked: linkOf(client, identityPool, needsIdentityPool),
      ...(client.hasSecret && { notWeb: l10n.t('it has a client secret') }),
    }));
}

/** `ALLOW_USER_SRP_AUTH` as people say it: `USER_SRP`. */
const flowName = (flow: string) => flow.replace(/^ALLOW_/, '').replace(/_AUTH$/, '');

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
