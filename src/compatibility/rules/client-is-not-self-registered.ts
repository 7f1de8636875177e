import * as l10n from '@vscode/l10n';
import { chosenClients } from '../chosenClients';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An app client that a program registered at run time may vanish like it came; no app should be built on it. */
export const rule = defineRule({
  id: 'client-is-not-self-registered',
  aliases: ['AC-DCR'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'info', gen2: 'info' },
  blocks: [],
  title: () => l10n.t('The app clients were created by a person or a template'),
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html',

  *check({ selection }) {
    for (const client of chosenClients(selection)) {
      if (client.ClientType !== 'DCR') continue;
      yield {
        resource: clientRef(client),
        property: ['ClientType'],
        message: l10n.t(
          'App client "{0}" was registered by a program at run time: choose another one.',
          client.ClientName,
        ),
      };
    }
  },
});
