import * as l10n from '@vscode/l10n';
import { allowsFlow } from '../allowsFlow';
import { chosenClients } from '../chosenClients';
import { allowAuthFlow } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A pool with the three challenge triggers is made for custom sign-in, which the app client has to allow. */
export const rule = defineRule({
  id: 'client-allows-custom-challenge',
  aliases: ['AC-FLOW-CUSTOM'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The app clients allow the custom sign-in that the user pool is made for'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html',

  *check({ selection }) {
    const { DefineAuthChallenge, CreateAuthChallenge, VerifyAuthChallengeResponse } =
      selection.userPool.LambdaConfig ?? {};
    if (!DefineAuthChallenge || !CreateAuthChallenge || !VerifyAuthChallengeResponse) return;
    for (const client of chosenClients(selection)) {
      if (allowsFlow(client, 'CUSTOM_AUTH')) continue;
      yield {
        resource: clientRef(client),
        property: ['ExplicitAuthFlows'],
        message: l10n.t(
          'The user pool has custom challenges, but app client "{0}" does not allow ALLOW_CUSTOM_AUTH.',
          client.ClientName,
        ),
        fixes: [allowAuthFlow(selection.userPool, client, 'ALLOW_CUSTOM_AUTH')],
      };
    }
  },
});
