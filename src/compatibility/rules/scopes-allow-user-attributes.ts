import * as l10n from '@vscode/l10n';
import { changeClient } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A token from the hosted UI may only do what its scopes say; reading one's own attributes needs Cognito's own scope. */
export const rule = defineRule({
  id: 'scopes-allow-user-attributes',
  aliases: ['OA-SCOPE-ADMIN'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The scopes let users read and change their own attributes'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-oauth-grants.html',

  *check({ selection: { userPool, webClient } }) {
    const scopes = webClient.AllowedOAuthScopes ?? [];
    if (scopes.length === 0 || scopes.includes('aws.cognito.signin.user.admin')) return;
    yield {
      resource: clientRef(webClient),
      property: ['AllowedOAuthScopes'],
      message: l10n.t(
        'After hosted UI sign-in with "{0}", reading and changing user attributes fails: the scope {1} is missing.',
        webClient.ClientName,
        'aws.cognito.signin.user.admin',
      ),
      fixes: [
        changeClient(userPool, webClient, l10n.t('Allow the scope {0}', 'aws.cognito.signin.user.admin'), {
          add: { AllowedOAuthScopes: ['aws.cognito.signin.user.admin'] },
        }),
      ],
    };
  },
});
