import * as l10n from '@vscode/l10n';
import { trustsClient } from '../compatibility/cognitoProviders';
import type { IdentityPool, UserPoolClient } from '../model/authSnapshot';
import type { Choice } from './choiceList';

/** An app client as a row: what tells it from the others is whether it has a secret, and what it may do. */
export function toClientChoice(client: UserPoolClient): Choice {
  const flows = (client.ExplicitAuthFlows ?? [])
    .filter((flow) => !flow.includes('REFRESH_TOKEN'))
    .map((flow) => flow.replace(/^ALLOW_/, ''));
  const facts = [
    client.hasSecret ? l10n.t('has a client secret') : l10n.t('no client secret'),
    ...(flows.length > 0 ? [flows.join(', ')] : []),
    ...(client.AllowedOAuthFlowsUserPoolClient
      ? [`OAuth: ${(client.AllowedOAuthFlows ?? []).join(', ')}`]
      : []),
  ];
  return {
    id: client.ClientId,
    label: client.ClientName,
    description: client.ClientId,
    detail: facts.join(' · '),
    icon: client.hasSecret ? 'lock' : 'key',
  };
}

/** An identity pool as a row: whether it trusts the chosen clients decides whether signed-in users get credentials. */
export function toIdentityPoolChoice(
  pool: IdentityPool,
  userPoolId: string,
  clientIds: readonly string[],
): Choice {
  const untrusted = clientIds.filter((id) => !trustsClient(pool, userPoolId, id));
  const facts = [
    untrusted.length === 0
      ? l10n.t('trusts the chosen app clients')
      : l10n.t('does not trust app client {0}', untrusted.join(', ')),
    pool.AllowUnauthenticatedIdentities ? l10n.t('guest access on') : l10n.t('guest access off'),
  ];
  return {
    id: pool.IdentityPoolId,
    label: pool.IdentityPoolName,
    description: pool.IdentityPoolId,
    detail: facts.join(' · '),
    icon: 'shield',
  };
}
