import * as l10n from '@vscode/l10n';
import type { UserPoolClient } from '../../model/authSnapshot';
import { cognitoProvidersOf, trustsClient } from '../cognitoProviders';
import { linkClient } from '../identityPoolRepairs';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * The Amplify CLI is content when an identity pool lists any public client of the pool. The app then signs in with the
 * client it was given, and is refused credentials when that is another one.
 */
export const rule = defineRule({
  id: 'identity-pool-trusts-selected-clients',
  aliases: ['V4', 'K3', 'IP-CLIENT-UNLINKED'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'error', gen2: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The identity pool trusts the chosen app clients'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-integrating-user-pools-with-identity-pools.html',

  *check({ selection: { userPool, webClient, nativeClient, identityPool } }) {
    if (!identityPool) return;
    // An identity pool that knows nothing of the user pool is another rule's finding.
    if (cognitoProvidersOf(identityPool, userPool.Id).length === 0) return;

    const trusts = ({ ClientId }: UserPoolClient) => trustsClient(identityPool, userPool.Id, ClientId);
    if (!trusts(webClient)) {
      yield {
        resource: identityPoolRef(identityPool),
        property: ['CognitoIdentityProviders'],
        message: l10n.t(
          'Identity pool "{0}" does not trust app client "{1}": users who sign in with it get no AWS credentials.',
          identityPool.IdentityPoolName,
          webClient.ClientName,
        ),
        fixes: [linkClient(userPool, identityPool, webClient)],
      };
    }
    if (nativeClient.ClientId !== webClient.ClientId && !trusts(nativeClient)) {
      yield {
        resource: identityPoolRef(identityPool),
        property: ['CognitoIdentityProviders'],
        severity: 'warning',
        targets: ['gen1', 'runtime'],
        message: l10n.t(
          'Identity pool "{0}" does not trust the native app client "{1}": users of the native app get no AWS credentials.',
          identityPool.IdentityPoolName,
          nativeClient.ClientName,
        ),
        fixes: [
          {
            kind: 'selectClients',
            title: l10n.t('Use app client "{0}" for the native app too', webClient.ClientName),
            webClientId: webClient.ClientId,
            nativeClientId: webClient.ClientId,
          },
          linkClient(userPool, identityPool, nativeClient),
        ],
      };
    }
  },
});
