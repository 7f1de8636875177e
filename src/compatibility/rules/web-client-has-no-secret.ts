import * as l10n from '@vscode/l10n';
import { createPublicClient } from '../clientRepairs';
import { defineRule } from '../rule';

/**
 * Code that runs in a browser cannot keep a secret, so Amplify's web libraries never send one, and Cognito refuses
 * every sign-in through an app client that expects it.
 */
export const rule = defineRule({
  id: 'web-client-has-no-secret',
  aliases: ['V8', 'AC-WEB-HAS-SECRET'],
  judges: 'selection',
  reads: ['userPoolClients'],
  severity: 'error',
  blocks: ['gen1', 'gen2'],
  title: () => l10n.t('The web app client has no client secret'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool, webClient, nativeClient, identityPool }, facts }) {
    if (!webClient.hasSecret) return;

    const publicClients = facts.userPoolClients.filter((client) => !client.hasSecret);

    yield {
      resource: { type: 'userPoolClient', id: webClient.ClientId, name: webClient.ClientName },
      message: l10n.t('App client "{0}" has a client secret, so web sign-in fails.', webClient.ClientName),
      fixes: [
        ...publicClients.map((client) => ({
          kind: 'selectClients' as const,
          title: l10n.t('Use app client "{0}"', client.ClientName),
          webClientId: client.ClientId,
          nativeClientId: nativeClient.ClientId,
        })),
        createPublicClient(userPool, { copyOf: webClient, identityPool, selectAs: 'webClient' }),
      ],
    };
  },
});
