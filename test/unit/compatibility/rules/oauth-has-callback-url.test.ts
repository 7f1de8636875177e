import { rule } from '../../../../src/compatibility/rules/oauth-has-callback-url';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const providers = { SupportedIdentityProviders: ['COGNITO'] };
const message = 'App client "web" has no callback URL, so Amplify leaves out the OAuth configuration.';

testRule(rule, {
  accept: {
    'a client without hosted UI': importing(aClient()),
    'a client with a callback URL': importing(aClient({ ...providers, CallbackURLs: ['myapp://'] })),
  },
  reject: {
    'no list of callback URLs': { input: importing(aClient(providers)), message },
    'an empty list': { input: importing(aClient({ ...providers, CallbackURLs: [] })), message },
  },
});
