import * as l10n from '@vscode/l10n';
import { addSignOutUrl } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * The Amplify CLI writes the hosted UI's settings only when flows, scopes, callback and sign-out URLs are all there:
 * without a sign-out URL the app gets no OAuth configuration, and nobody is told.
 */
export const rule = defineRule({
  id: 'oauth-has-sign-out-url',
  aliases: ['K5', 'OA-LOGOUT'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('An app client with hosted UI has a sign-out URL'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool, webClient } }) {
    if ((webClient.SupportedIdentityProviders ?? []).length === 0) return;
    if ((webClient.LogoutURLs ?? []).length > 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['LogoutURLs'],
      message: l10n.t(
        'App client "{0}" has no sign-out URL, so Amplify leaves out scopes, redirects and response type.',
        webClient.ClientName,
      ),
      fixes: [addSignOutUrl(userPool, webClient)],
    };
  },
});
