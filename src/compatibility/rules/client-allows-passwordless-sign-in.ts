import * as l10n from '@vscode/l10n';
import { allowsFlow } from '../allowsFlow';
import { chosenClients } from '../chosenClients';
import { allowAuthFlow } from '../clientRepairs';
import { passwordlessFactorsOf } from '../passwordlessFactors';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Codes by e-mail or SMS and passkeys are offered by the pool, but only to app clients that allow choice-based sign-in. */
export const rule = defineRule({
  id: 'client-allows-passwordless-sign-in',
  aliases: ['AC-FLOW-USER-AUTH'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The app clients allow the sign-in without password that the user pool offers'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html',

  *check({ selection }) {
    const factors = passwordlessFactorsOf(selection.userPool);
    if (factors.length === 0) return;
    for (const client of chosenClients(selection)) {
      if (allowsFlow(client, 'USER_AUTH')) continue;
      yield {
        resource: clientRef(client),
        property: ['ExplicitAuthFlows'],
        message: l10n.t(
          'The user pool offers sign-in with {0}, but app client "{1}" does not allow ALLOW_USER_AUTH.',
          factors.join(', '),
          client.ClientName,
        ),
        fixes: [allowAuthFlow(selection.userPool, client, 'ALLOW_USER_AUTH')],
      };
    }
  },
});
