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
    'a script that does not start the CLI': having({ 'amplify.yml': './lint.sh', 'lint.sh': 'npx eslint .' }),
  },
  reject: {
    'amplify.yml that starts the CLI by itself': {
      input: having({ 'amplify.yml': `commands:\n  # userPoolId\n  - ${script}` }),
      message: '"amplify.yml" starts the Amplify CLI without the ids of the imported auth.',
    },
    'a script of old': {
      input: having({
        'amplify.yml': 'commands: ["./scripts/amplifyPush.sh --simple"]',
        'scripts/amplifyPush.sh': script,
      }),
      message:
        '"scripts/amplifyPush.sh", which amplify.yml calls, does not hand the ids of the imported auth to the Amplify CLI.',
    },
  },
});
