import { rule } from '../../../../src/compatibility/rules/hosting-auth-variables-are-complete';
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
    'no variable, which is another finding': hostedOn({}),
  },
  reject: {
    'only one': {
      input: hostedOn({ environmentVariables: { AMPLIFY_WEBCLIENT_ID: 'web' } }),
      message:
        'Branch "main" of app "shop" lacks AMPLIFY_USERPOOL_ID, AMPLIFY_NATIVECLIENT_ID: the build stops, because the other ids are given.',
      fixes: ['Set the ids of "dev" for shop/main'],
    },
    'all but the identity pool': {
      input: hostedOn({ environmentVariables: all }, { identityPoolId: 'us-east-1:1' }),
      message:
        'Branch "main" of app "shop" lacks AMPLIFY_IDENTITYPOOL_ID: the build stops, because the other ids are given.',
      fixes: ['Set the ids of "dev" for shop/main'],
    },
  },
});
