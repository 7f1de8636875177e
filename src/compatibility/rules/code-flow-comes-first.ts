import * as l10n from '@vscode/l10n';
import { changeClient } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Amplify CLI takes the first of the flows as the app's response type, whatever the others are. */
export const rule = defineRule({
  id: 'code-flow-comes-first',
  aliases: ['OA-RESPONSE-TYPE'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The first OAuth flow of the app client is the code flow'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-oauth-grants.html',

  *check({ selection: { userPool, webClient } }) {
    const [first] = webClient.AllowedOAuthFlows ?? [];
    if (first === undefined || first === 'code') return;
    yield {
      resource: clientRef(webClient),
      property: ['AllowedOAuthFlows', 0],
      message:
        first === 'implicit'
          ? l10n.t(
              'Amplify will use the implicit flow of app client "{0}": tokens stand in the address bar, and none can be refreshed.',
              webClient.ClientName,
            )
          : l10n.t(
              'Amplify will use the flow {0} of app client "{1}", by which no user can sign in.',
              first,
              webClient.ClientName,
            ),
      fixes: [
        changeClient(userPool, webClient, l10n.t('Put the code flow first'), {
          add: { AllowedOAuthFlows: ['code'] },
          firstFlow: 'code',
        }),
      ],
    };
  },
});
