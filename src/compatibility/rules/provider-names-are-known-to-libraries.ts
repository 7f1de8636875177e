import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Gen 2's outputs know four social providers by name; others have to be named by the app. */
export const rule = defineRule({
  id: 'provider-names-are-known-to-libraries',
  aliases: ['OA-IDP-ENUM'],
  judges: 'pool',
  reads: ['identityProviders'],
  severity: { gen2: 'info' },
  blocks: [],
  title: () => l10n.t('The user pool has social identity providers only'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/1681',

  *check({ facts: { identityProviders, region } }) {
    for (const { ProviderName, ProviderType } of identityProviders) {
      if (ProviderType !== 'OIDC' && ProviderType !== 'SAML') continue;
      yield {
        resource: { type: 'identityProvider', id: ProviderName, region },
        message: l10n.t(
          'The {0} provider "{1}" is not in the app\'s list of providers: the app names it to sign in with it.',
          ProviderType,
          ProviderName,
        ),
      };
    }
  },
});
