import * as l10n from '@vscode/l10n';
import { allowsFlow } from '../allowsFlow';
import { chosenClients } from '../chosenClients';
import { allowAuthFlow } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Amplify's libraries sign in with a password by the SRP flow unless told otherwise. */
export const rule = defineRule({
  id: 'client-allows-srp-sign-in',
  aliases: ['AC-FLOW-SRP'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The app clients allow sign-in with SRP'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html',

  *check({ selection }) {
    for (const client of chosenClients(selection)) {
      if (allowsFlow(client, 'USER_SRP_AUTH')) continue;
      yield {
        resource: clientRef(client),
        property: ['ExplicitAuthFlows'],
        message: l10n.t(
          'App client "{0}" does not allow ALLOW_USER_SRP_AUTH: sign-in with a password fails.',
          client.ClientName,
        ),
        fixes: [allowAuthFlow(selection.userPool, client, 'ALLOW_USER_SRP_AUTH')],
      };
    }
  },
});
