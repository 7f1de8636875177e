import * as l10n from '@vscode/l10n';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { isSupportedIdentityProvider } from '../supportedIdentityProviders';

/**
 * Amplify Gen 1 knows Cognito itself and four social providers. An app client with SAML or OIDC providers only loses
 * its whole OAuth configuration; beside a known one, the others are merely not listed.
 */
export const rule = defineRule({
  id: 'identity-providers-are-supported',
  aliases: ['K5', 'OA-NONSTD-IDP'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The app client has an identity provider that Amplify knows'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/10932',

  *check({ selection: { webClient } }) {
    const providers = webClient.SupportedIdentityProviders ?? [];
    const unknown = providers.filter((name) => !isSupportedIdentityProvider(name));
    if (unknown.length === 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['SupportedIdentityProviders'],
      ...(unknown.length < providers.length && { severity: 'info' }),
      message:
        unknown.length === providers.length
          ? l10n.t(
              'Amplify knows none of the identity providers ({0}) and leaves out the OAuth configuration.',
              unknown.join(', '),
            )
          : l10n.t(
              'Amplify does not list the identity providers {0} for the app. Sign-in with them works by name.',
              unknown.join(', '),
            ),
    };
  },
});
