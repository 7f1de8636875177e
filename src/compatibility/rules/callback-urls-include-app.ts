import * as l10n from '@vscode/l10n';
import { addOrigin } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The hosted UI sends users only to addresses that the app client lists, letter by letter. */
export const rule = defineRule({
  id: 'callback-urls-include-app',
  aliases: ['OA-REDIRECT-HOST'],
  judges: 'app',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The callback URLs name the places the app is served from'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html',

  *check({ selection: { userPool, webClient }, origins }) {
    const urls = webClient.CallbackURLs ?? [];
    if (urls.length === 0) return;
    for (const { origin, from } of origins) {
      if (urls.some((url) => url === origin || url.startsWith(`${origin}/`))) continue;
      yield {
        resource: clientRef(webClient),
        property: ['CallbackURLs'],
        message: l10n.t(
          'Sign-in from {0} ({1}) ends with redirect_mismatch: app client "{2}" does not list it.',
          origin,
          from,
          webClient.ClientName,
        ),
        fixes: [addOrigin(userPool, webClient, origin)],
      };
    }
  },
});
