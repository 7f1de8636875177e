import * as l10n from '@vscode/l10n';
import { enableOAuth } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Flows and the switch that allows them belong together: one without the other, and the hosted UI refuses the client. */
export const rule = defineRule({
  id: 'client-may-use-oauth-flows',
  aliases: ['OA-FLOWS'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('An app client with hosted UI may use OAuth flows'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html',

  *check({ selection: { userPool, webClient } }) {
    const { SupportedIdentityProviders = [], AllowedOAuthFlows = [], AllowedOAuthScopes = [] } = webClient;
    const resource = clientRef(webClient);
    if (SupportedIdentityProviders.length > 0 && AllowedOAuthFlows.length === 0) {
      yield {
        resource,
        property: ['AllowedOAuthFlows'],
        message: l10n.t(
          'App client "{0}" allows no OAuth flow, so Amplify leaves out the OAuth configuration.',
          webClient.ClientName,
        ),
        fixes: [enableOAuth(userPool, webClient)],
      };
    } else if (
      AllowedOAuthFlows.length + AllowedOAuthScopes.length > 0 &&
      webClient.AllowedOAuthFlowsUserPoolClient !== true
    ) {
      yield {
        resource,
        property: ['AllowedOAuthFlowsUserPoolClient'],
        message: l10n.t(
          'App client "{0}" has OAuth settings but is not enabled for OAuth: the hosted UI refuses it.',
          webClient.ClientName,
        ),
        fixes: [enableOAuth(userPool, webClient)],
      };
    }
  },
});
