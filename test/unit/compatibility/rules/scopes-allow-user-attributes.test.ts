import { rule } from '../../../../src/compatibility/rules/scopes-allow-user-attributes';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const scoped = (...AllowedOAuthScopes: string[]) => importing(aClient({ AllowedOAuthScopes }));

testRule(rule, {
  accept: {
    'a client without OAuth': importing(aClient()),
    'the scope among others': scoped('openid', 'aws.cognito.signin.user.admin'),
  },
  reject: {
    'other scopes only': {
      input: scoped('openid', 'email'),
      message:
        'After hosted UI sign-in with "web", reading and changing user attributes fails: the scope aws.cognito.signin.user.admin is missing.',
    },
  },
});
