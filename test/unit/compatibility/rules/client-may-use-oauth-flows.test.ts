import { rule } from '../../../../src/compatibility/rules/client-may-use-oauth-flows';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const providers = { SupportedIdentityProviders: ['COGNITO'] };

testRule(rule, {
  accept: {
    'a client without hosted UI': importing(aClient({ AllowedOAuthFlowsUserPoolClient: false })),
    'a client with flows that may use them': importing(
      aClient({ ...providers, AllowedOAuthFlows: ['code'], AllowedOAuthFlowsUserPoolClient: true }),
    ),
  },
  reject: {
    'providers without flows': {
      input: importing(aClient(providers)),
      message: 'App client "web" allows no OAuth flow, so Amplify leaves out the OAuth configuration.',
    },
    'flows without the switch': {
      input: importing(
        aClient({ ...providers, AllowedOAuthFlows: ['code'], AllowedOAuthFlowsUserPoolClient: false }),
      ),
      message: 'App client "web" has OAuth settings but is not enabled for OAuth: the hosted UI refuses it.',
    },
    'scopes alone': {
      input: importing(aClient({ AllowedOAuthScopes: ['openid'] })),
      message: 'App client "web" has OAuth settings but is not enabled for OAuth: the hosted UI refuses it.',
    },
  },
});
