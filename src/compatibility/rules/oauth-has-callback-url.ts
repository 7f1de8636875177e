import * as l10n from '@vscode/l10n';
import { addCallbackUrl } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Without a callback URL nobody comes back from the hosted UI, and the Amplify CLI leaves out its settings altogether. */
export const rule = defineRule({
  id: 'oauth-has-callback-url',
  aliases: ['OA-CALLBACK'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('An app client with hosted UI has a callback URL'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool, webClient } }) {
    if ((webClient.SupportedIdentityProviders ?? []).length === 0) return;
    if ((webClient.CallbackURLs ?? []).length > 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['CallbackURLs'],
      message: l10n.t(
        'App client "{0}" has no callback URL, so Amplify leaves out the OAuth configuration.',
        webClient.ClientName,
      ),
      fixes: [addCallbackUrl(userPool, webClient)],
    };
  },
});
