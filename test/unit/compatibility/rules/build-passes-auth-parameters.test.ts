import { rule } from '../../../../src/compatibility/rules/build-passes-auth-parameters';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const script = 'amplify init --amplify $AMPLIFY --providers $PROVIDERS --yes\n';
const having = (files: Record<string, string>) => importedInto({ files });

testRule(rule, {
  accept: {
    'the command of Amplify Hosting': having({
      'amplify.yml': 'backend:\n  phases:\n    build:\n      commands: [amplifyPush --simple]\n',
    }),
    'a script that hands them over': having({
      'amplify.yml': 'commands: ["./amplifyPush.sh --simple"]',
      'amplifyPush.sh': `${script}--categories '{"auth":{"userPoolId":"$AMPLIFY_USERPOOL_ID"}}'`,
    }),
    'a script that the build does not call': having({
      'amplify.yml': 'commands: []',
      'amplifyPush.sh': script,
    }),
    'a workflow that hands them over': having({
      '.github/workflows/push.yml': `env:\n  AMPLIFY_USERPOOL_ID: us-east-1_A\nrun: ${script}`,
    }),
    'a workflow that does something else': having({
      '.github/workflows/test.yml': 'run: npm test # amplify is not asked\n',
    }),
    'a script that does not start the CLI': having({ 'amplify.yml': './lint.sh', 'lint.sh': 'npx eslint .' }),
  },
  reject: {
    'amplify.yml that starts the CLI by itself': {
      input: having({ 'amplify.yml': `commands:\n  # userPoolId\n  - ${script}` }),
      message: '"amplify.yml" starts the Amplify CLI without the ids of the imported auth.',
    },
    'a workflow that starts the CLI by npx': {
      input: having({
        '.github/workflows/push.yml': 'steps:\n  - run: npx @aws-amplify/cli@12 pull --yes\n',
      }),
      message: '".github/workflows/push.yml" starts the Amplify CLI without the ids of the imported auth.',
    },
    'a script that only a workflow calls': {
      input: having({
        'amplify.yml': 'commands: []',
        '.github/workflows/push.yml': 'run: bash scripts/push.sh',
        'scripts/push.sh': script,
      }),
      message:
        '"scripts/push.sh", which ".github/workflows/push.yml" calls, does not hand the ids of the imported auth to the Amplify CLI.',
    },
    'a script of old': {
      input: having({
        'amplify.yml': 'commands: ["./scripts/amplifyPush.sh --simple"]',
        'scripts/amplifyPush.sh': script,
      }),
      message:
        '"scripts/amplifyPush.sh", which "amplify.yml" calls, does not hand the ids of the imported auth to the Amplify CLI.',
    },
  },
});
