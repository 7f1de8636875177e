import * as l10n from '@vscode/l10n';
import { allowScopes } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Amplify CLI writes the hosted UI's settings only when there is a scope to ask for. */
export const rule = defineRule({
  id: 'oauth-has-scopes',
  aliases: ['OA-SCOPES'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('An app client with hosted UI has scopes'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html',

  *check({ selection: { userPool, webClient } }) {
    if ((webClient.SupportedIdentityProviders ?? []).length === 0) return;
    if ((webClient.AllowedOAuthScopes ?? []).length > 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['AllowedOAuthScopes'],
      message: l10n.t(
        'App client "{0}" allows no scope, so Amplify leaves out the OAuth configuration.',
        webClient.ClientName,
      ),
      fixes: [allowScopes(userPool, webClient)],
    };
  },
});
