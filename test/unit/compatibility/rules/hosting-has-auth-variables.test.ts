import { rule } from '../../../../src/compatibility/rules/hosting-has-auth-variables';
import { hostedOn } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const all = {
  AMPLIFY_USERPOOL_ID: 'us-east-1_A',
  AMPLIFY_WEBCLIENT_ID: 'web',
  AMPLIFY_NATIVECLIENT_ID: 'native',
};

testRule(rule, {
  accept: {
    'all variables': hostedOn({ environmentVariables: all }),
    'some of them, which is another finding': hostedOn({
      environmentVariables: { AMPLIFY_WEBCLIENT_ID: 'web' },
    }),
  },
  reject: {
    'no variable': {
      input: hostedOn({ environmentVariables: { AMPLIFY_USERPOOL_ID: '' } }),
      message:
        'Branch "main" of app "shop" has none of AMPLIFY_USERPOOL_ID, AMPLIFY_WEBCLIENT_ID, AMPLIFY_NATIVECLIENT_ID: its build cannot tell which pool to import.',
      fixes: ['Set the ids of "dev" for shop/main'],
    },
    'no variable, with an identity pool': {
      input: hostedOn({}, { identityPoolId: 'us-east-1:1' }),
      message:
        'Branch "main" of app "shop" has none of AMPLIFY_USERPOOL_ID, AMPLIFY_WEBCLIENT_ID, AMPLIFY_NATIVECLIENT_ID, AMPLIFY_IDENTITYPOOL_ID: its build cannot tell which pool to import.',
      fixes: ['Set the ids of "dev" for shop/main'],
    },
  },
});
