import * as l10n from '@vscode/l10n';
import { linkClient } from '../identityPoolRepairs';
import { regionOfUserPool } from '../regionOfUserPool';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` compares user pool and app client together, with the name of the provider letter by letter. */
export const rule = defineRule({
  id: 'gen2-identity-pool-trusts-client',
  aliases: ['IP-CLIENT-UNLINKED', 'IP-PROVIDER-REGION'],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The identity pool lists the user pool together with the web app client'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ selection: { userPool, webClient, identityPool } }) {
    const providers = identityPool?.CognitoIdentityProviders ?? [];
    if (!identityPool || providers.length === 0) return;

    // No suffix for China here: referenceAuth builds the name without one, and refuses every pool there.
    const name = `cognito-idp.${regionOfUserPool(userPool.Id)}.amazonaws.com/${userPool.Id}`;
    if (
      providers.some(({ ProviderName, ClientId }) => ProviderName === name && ClientId === webClient.ClientId)
    )
      return;
    yield {
      resource: identityPoolRef(identityPool),
      property: ['CognitoIdentityProviders'],
      message: l10n.t(
        'Identity pool "{0}" does not list {1} with app client "{2}": referenceAuth refuses it.',
        identityPool.IdentityPoolName,
        name,
        webClient.ClientName,
      ),
      fixes: [linkClient(userPool, identityPool, webClient)],
    };
  },
});
