import * as l10n from '@vscode/l10n';
import { addSignOutUrl } from '../clientRepairs';
import { namesOf } from '../providerNames';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` wants sign-out URLs as soon as the pool has an external provider, used by the client or not. */
export const rule = defineRule({
  id: 'gen2-client-has-sign-out-url',
  aliases: ['OA-LOGOUT', 'G2-IDP-POOLWIDE'],
  judges: 'selection',
  reads: ['identityProviders'],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The app client of a user pool with external identity providers has a sign-out URL'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ selection: { userPool, webClient }, facts: { identityProviders } }) {
    if (identityProviders.length === 0 || (webClient.LogoutURLs ?? []).length > 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['LogoutURLs'],
      message: l10n.t(
        'The user pool has external identity providers ({0}), but app client "{1}" has no sign-out URL: referenceAuth refuses it.',
        namesOf(identityProviders),
        webClient.ClientName,
      ),
      fixes: [addSignOutUrl(userPool, webClient)],
    };
  },
});
