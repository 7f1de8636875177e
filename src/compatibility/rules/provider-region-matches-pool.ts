import * as l10n from '@vscode/l10n';
import { cognitoProvidersOf } from '../cognitoProviders';
import { correctProvider } from '../identityPoolRepairs';
import { providerNameOf } from '../providerName';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Tokens name the host that issued them, Region included; a provider with another one never matches. */
export const rule = defineRule({
  id: 'provider-region-matches-pool',
  aliases: ['IP-PROVIDER-REGION'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t("The identity pool's Cognito provider has the user pool's Region in its name"),
  source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CognitoIdentityProvider.html',

  *check({ selection: { userPool, identityPool } }) {
    if (!identityPool) return;
    const expected = providerNameOf(userPool.Id);
    const names = new Set(
      cognitoProvidersOf(identityPool, userPool.Id).map(({ ProviderName = '' }) => ProviderName),
    );
    for (const name of names) {
      if (name === expected) continue;
      yield {
        resource: identityPoolRef(identityPool),
        property: ['CognitoIdentityProviders'],
        message: l10n.t(
          'Identity pool "{0}" lists {1}, but tokens of "{2}" come from {3}: users get no credentials.',
          identityPool.IdentityPoolName,
          name,
          userPool.Name,
          expected,
        ),
        fixes: [correctProvider(userPool, identityPool)],
      };
    }
  },
});
