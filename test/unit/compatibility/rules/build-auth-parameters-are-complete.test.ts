import { rule } from '../../../../src/compatibility/rules/build-auth-parameters-are-complete';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const having = (command: string, values: object = {}, file = 'amplify.yml') =>
  importedInto({
    environments: { dev: values },
    files: {
      'amplify.yml': 'commands: ["./push.sh"]',
      [file]: `commands:\n  - amplify init --yes --categories ${command}\n`,
    },
  });
const three =
  '"{\\"auth\\":{\\"userPoolId\\":\\"$A\\",\\"webClientId\\":\\"$B\\",\\"nativeClientId\\":\\"$C\\"}}"';
const identityPool = { identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555' };

testRule(rule, {
  accept: {
    'all three of a user pool': having(three),
    'all of them from variables': having(
      '"$(make $AMPLIFY_USERPOOL_ID $AMPLIFY_WEBCLIENT_ID $AMPLIFY_NATIVECLIENT_ID $AMPLIFY_IDENTITYPOOL_ID)"',
      identityPool,
    ),
    'none: another rule says so': having('$CATEGORIES'),
    'an id in a comment': having('$CATEGORIES\n  # userPoolId'),
  },
  reject: {
    'no identity pool, where one is imported': {
      input: having(three, identityPool),
      message:
        '"amplify.yml" hands userPoolId, webClientId, nativeClientId to the Amplify CLI, but not identityPoolId: the build stops there.',
    },
    'one id only, in a workflow': {
      input: having('$AMPLIFY_USERPOOL_ID', {}, '.github/workflows/push.yml'),
      message:
        '".github/workflows/push.yml" hands userPoolId to the Amplify CLI, but not webClientId, nativeClientId: the build stops there.',
    },
    'one id only, in a script that amplify.yml calls': {
      input: having('$AMPLIFY_USERPOOL_ID', {}, 'push.sh'),
      message:
        '"push.sh" hands userPoolId to the Amplify CLI, but not webClientId, nativeClientId: the build stops there.',
    },
  },
});
