import * as l10n from '@vscode/l10n';
import { allowsFlow } from '../allowsFlow';
import { chosenClients } from '../chosenClients';
import { allowAuthFlow } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Without refreshing, a session ends with its access token, usually after an hour. */
export const rule = defineRule({
  id: 'client-allows-token-refresh',
  aliases: ['AC-FLOW-REFRESH'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The app clients allow tokens to be refreshed'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html',

  *check({ selection }) {
    for (const client of chosenClients(selection)) {
      if (allowsFlow(client, 'REFRESH_TOKEN_AUTH') || client.RefreshTokenRotation?.Feature === 'ENABLED')
        continue;
      yield {
        resource: clientRef(client),
        property: ['ExplicitAuthFlows'],
        message: l10n.t(
          'App client "{0}" does not allow tokens to be refreshed: sessions end with the access token.',
          client.ClientName,
        ),
        fixes: [allowAuthFlow(selection.userPool, client, 'ALLOW_REFRESH_TOKEN_AUTH')],
      };
    }
  },
});
