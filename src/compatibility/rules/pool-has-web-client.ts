import * as l10n from '@vscode/l10n';
import { createPublicClient } from '../clientRepairs';
import { defineRule } from '../rule';

/**
 * The Amplify libraries for the web send no client secret, so an import needs one app client that has none. One is
 * enough: it may serve the native app too.
 */
export const rule = defineRule({
  id: 'pool-has-web-client',
  aliases: ['V1', 'AC-NO-WEB'],
  judges: 'pool',
  reads: ['userPoolClients'],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: ['gen1', 'gen2'],
  title: () => l10n.t('The user pool has an app client without client secret'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ facts: { userPoolId, region, userPoolClients, limitedTo = [] } }) {
    if (userPoolClients.some((client) => !client.hasSecret)) return;
    // The clients that were not asked for may be public: whether the chosen one is, another rule says.
    if (limitedTo.includes('userPoolClients')) return;

    const copyOf = userPoolClients.length === 1 ? userPoolClients[0] : undefined;
    yield {
      resource: { type: 'userPool', id: userPoolId, region },
      message:
        userPoolClients.length === 0
          ? l10n.t('The user pool has no app client, so no app can sign in to it.')
          : l10n.t(
              'Every app client of the user pool has a client secret, so none can be used by a web app.',
            ),
      fixes: [createPublicClient({ Id: userPoolId }, { ...(copyOf && { copyOf }), selectAs: 'webClient' })],
    };
  },
});
