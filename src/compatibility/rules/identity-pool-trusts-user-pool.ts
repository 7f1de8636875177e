import * as l10n from '@vscode/l10n';
import { cognitoProvidersOf, trustsClient } from '../cognitoProviders';
import { createIdentityPool, linkClient } from '../identityPoolRepairs';
import { identityPoolRef, userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * An identity pool gives AWS credentials only for tokens of the app clients it lists. One that lists no public client
 * of the user pool cannot serve this app, and the Amplify CLI does not offer it.
 */
export const rule = defineRule({
  id: 'identity-pool-trusts-user-pool',
  aliases: ['V2', 'V3', 'IP-NONE'],
  judges: 'selection',
  reads: ['userPoolClients', 'identityPools'],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: ['gen1', 'gen2'],
  title: () => l10n.t('The identity pool trusts a public app client of the user pool'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { authSelections, userPool, webClient, nativeClient, identityPool }, facts }) {
    if (authSelections === 'userPoolOnly') return;

    const { userPoolClients, identityPools, limitedTo = [] } = facts;
    const candidates = identityPool ? [identityPool] : identityPools;
    const trusted = candidates.flatMap((candidate) => cognitoProvidersOf(candidate, userPool.Id));
    const clients = trusted.map(({ ClientId }) =>
      userPoolClients.find((client) => client.ClientId === ClientId),
    );
    if (clients.some((client) => client && !client.hasSecret)) return;
    // A trusted client that was not read may be a public one.
    if (limitedTo.includes('userPoolClients') && clients.includes(undefined)) return;

    const resource = identityPool ? identityPoolRef(identityPool) : userPoolRef(userPool);
    const others = identityPools.filter((other) =>
      userPoolClients.some(
        (client) => !client.hasSecret && trustsClient(other, userPool.Id, client.ClientId),
      ),
    );
    yield {
      resource,
      message: messageOf(resource.name ?? '', identityPool !== undefined, trusted.length > 0),
      // Of the app client itself `referenceAuth` asks more, of which other rules speak.
      ...(trusted.length > 0 && { targets: ['gen1'] as const }),
      fixes: [
        ...others.map((other) => ({
          kind: 'selectIdentityPool' as const,
          title: l10n.t('Use identity pool "{0}"', other.IdentityPoolName),
          identityPoolId: other.IdentityPoolId,
        })),
        // A client with a secret does not help: that is another rule's finding.
        ...(identityPool && !webClient.hasSecret ? [linkClient(userPool, identityPool, webClient)] : []),
        ...(identityPool ? [] : [createIdentityPool(userPool, [webClient, nativeClient], userPool.Name)]),
      ],
    };
  },
});

function messageOf(name: string, isChosen: boolean, trustsSomeClient: boolean): string {
  if (!isChosen && !trustsSomeClient) return l10n.t('No identity pool trusts the user pool "{0}".', name);
  if (!isChosen)
    return l10n.t('No identity pool trusts an app client of "{0}" that has no client secret.', name);
  return trustsSomeClient
    ? l10n.t('Identity pool "{0}" trusts only app clients with a client secret.', name)
    : l10n.t(
        'Identity pool "{0}" does not trust the user pool, so signed-in users get no credentials.',
        name,
      );
}
