import { rule } from '../../../../src/compatibility/rules/hosting-variables-match-environment';
import { hostedOn } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const recorded = { userPoolId: 'us-east-1_A', webClientId: 'web', nativeClientId: 'native' };
const given = (variables: Record<string, string>) => hostedOn({ environmentVariables: variables }, recorded);

testRule(rule, {
  accept: {
    'the same ids': given({ AMPLIFY_USERPOOL_ID: 'us-east-1_A', AMPLIFY_WEBCLIENT_ID: 'web' }),
    'no variables': given({}),
    'an identity pool that the environment does not have': given({ AMPLIFY_IDENTITYPOOL_ID: 'us-east-1:1' }),
  },
  reject: {
    'the pool of another environment': {
      input: given({
        AMPLIFY_USERPOOL_ID: 'us-east-1_B',
        AMPLIFY_WEBCLIENT_ID: 'web',
        AMPLIFY_NATIVECLIENT_ID: 'x',
      }),
      message: [
        'Branch "main" builds with AMPLIFY_USERPOOL_ID = us-east-1_B, but environment "dev" records us-east-1_A.',
        'Branch "main" builds with AMPLIFY_NATIVECLIENT_ID = x, but environment "dev" records native.',
      ],
      fixes: ['Set the ids of "dev" for shop/main', 'Set the ids of "dev" for shop/main'],
    },
  },
});
