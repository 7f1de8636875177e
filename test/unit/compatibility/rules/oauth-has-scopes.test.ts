import { rule } from '../../../../src/compatibility/rules/oauth-has-scopes';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const providers = { SupportedIdentityProviders: ['COGNITO'] };
const message = 'App client "web" allows no scope, so Amplify leaves out the OAuth configuration.';

testRule(rule, {
  accept: {
    'a client without hosted UI': importing(aClient()),
    'a client with scopes': importing(aClient({ ...providers, AllowedOAuthScopes: ['openid'] })),
  },
  reject: {
    'no list of scopes': { input: importing(aClient(providers)), message },
    'an empty list': { input: importing(aClient({ ...providers, AllowedOAuthScopes: [] })), message },
  },
});
