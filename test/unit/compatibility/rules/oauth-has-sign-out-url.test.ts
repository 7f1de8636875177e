import { rule } from '../../../../src/compatibility/rules/oauth-has-sign-out-url';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const providers = { SupportedIdentityProviders: ['COGNITO'] };
const message =
  'App client "web" has no sign-out URL, so Amplify leaves out scopes, redirects and response type.';

testRule(rule, {
  accept: {
    'a client without hosted UI': importing(aClient()),
    'a client with a sign-out URL': importing(
      aClient({ ...providers, LogoutURLs: ['http://localhost:3000/'] }),
    ),
  },
  reject: {
    'no list of sign-out URLs': { input: importing(aClient(providers)), message },
    'an empty list': { input: importing(aClient({ ...providers, LogoutURLs: [] })), message },
  },
});
