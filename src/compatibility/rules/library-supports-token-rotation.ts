import * as l10n from '@vscode/l10n';
import { chosenClients } from '../chosenClients';
import { changeClient } from '../clientRepairs';
import { isAtLeast } from '../isAtLeast';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** With rotation a refresh token works once, and only newer libraries keep the one they get in exchange. */
export const rule = defineRule({
  id: 'library-supports-token-rotation',
  aliases: ['AC-ROTATION'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t("The app's library can rotate refresh tokens"),
  source: 'https://github.com/aws-amplify/amplify-ui/issues/6637',

  *check({ selection, libraries = {} }) {
    const version = libraries['aws-amplify'];
    if (version !== undefined && isAtLeast(version, [6, 15, 4])) return;
    for (const client of chosenClients(selection)) {
      if (client.RefreshTokenRotation?.Feature !== 'ENABLED') continue;
      yield {
        resource: clientRef(client),
        property: ['RefreshTokenRotation'],
        message:
          version === undefined
            ? l10n.t(
                'App client "{0}" rotates refresh tokens: that needs aws-amplify 6.15.4 or newer, and not every native library can do it.',
                client.ClientName,
              )
            : l10n.t(
                'App client "{0}" rotates refresh tokens: that needs aws-amplify 6.15.4 or newer, the app has {1}.',
                client.ClientName,
                version,
              ),
        fixes: [
          changeClient(
            selection.userPool,
            client,
            l10n.t('Switch token rotation off for app client "{0}"', client.ClientName),
            {
              add: { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] },
              set: { RefreshTokenRotation: { Feature: 'DISABLED' } },
            },
          ),
        ],
      };
    }
  },
});
