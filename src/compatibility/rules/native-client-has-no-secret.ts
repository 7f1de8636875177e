import * as l10n from '@vscode/l10n';
import { createPublicClient } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The CLI writes the native client's secret in clear text into the project and the app's configuration. */
export const rule = defineRule({
  id: 'native-client-has-no-secret',
  aliases: ['K16', 'AC-NATIVE-SECRET'],
  judges: 'selection',
  reads: ['userPoolClients'],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The native app client has no client secret'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',

  *check({ selection: { userPool, webClient, nativeClient, identityPool }, facts }) {
    if (!nativeClient.hasSecret) return;

    const publicClients = facts.userPoolClients.filter((client) => !client.hasSecret);
    yield {
      resource: clientRef(nativeClient),
      message: l10n.t(
        'The secret of app client "{0}" will stand in amplify-meta.json and in the native app\'s configuration.',
        nativeClient.ClientName,
      ),
      fixes: [
        ...publicClients.map((client) => ({
          kind: 'selectClients' as const,
          title: l10n.t('Use app client "{0}" for the native app', client.ClientName),
          webClientId: webClient.ClientId,
          nativeClientId: client.ClientId,
        })),
        createPublicClient(userPool, { copyOf: nativeClient, identityPool, selectAs: 'nativeClient' }),
      ],
    };
  },
});
