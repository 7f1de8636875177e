import * as l10n from '@vscode/l10n';
import { shareOAuthSettings } from '../clientRepairs';
import { oauthDifferences } from '../oauthDifferences';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * Amplify writes one OAuth configuration for web and native, so both app clients must have the same. The CLI's
 * interactive import does not look when neither client has an identity provider; its headless import and every later
 * pull or checkout do, and fail then.
 */
export const rule = defineRule({
  id: 'clients-share-oauth-settings',
  aliases: ['V5', 'R6', 'OA-MISMATCH', 'OA-MISMATCH-LATENT'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t('Web and native app client have the same OAuth settings'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool, webClient, nativeClient } }) {
    for (const { property, onlyWeb, onlyNative } of oauthDifferences(webClient, nativeClient)) {
      yield {
        resource: clientRef(nativeClient),
        property: [property],
        message: l10n.t(
          '{0} differ between the app clients: "{1}" alone has {2}, "{3}" alone has {4}.',
          property,
          webClient.ClientName,
          listed(onlyWeb),
          nativeClient.ClientName,
          listed(onlyNative),
        ),
        fixes: [
          {
            kind: 'selectClients',
            title: l10n.t('Use app client "{0}" for both', webClient.ClientName),
            webClientId: webClient.ClientId,
            nativeClientId: webClient.ClientId,
          },
          ...shareOAuthSettings(userPool, webClient, nativeClient),
        ],
      };
    }
  },
});

const listed = (values: readonly string[]): string =>
  values.length === 0 ? l10n.t('nothing') : values.join(', ');
