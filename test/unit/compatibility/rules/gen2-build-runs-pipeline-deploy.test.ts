import { rule } from '../../../../src/compatibility/rules/gen2-build-runs-pipeline-deploy';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const building = (builds: Record<string, string>) => ({
  snapshot: aSnapshot(),
  backend: { backend: { projectName: 'shop', calls: [], cfnResourceUses: [], packages: {}, builds } },
});
const hosting = (command: string) =>
  `backend:\n  phases:\n    build:\n      commands:\n        - ${command}\n`;

testRule(rule, {
  accept: {
    'a project without build files': building({}),
    'the command of the documentation': building({
      'amplify.yml': hosting('npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID'),
    }),
    'the same over several lines': building({
      '.github/workflows/deploy.yml':
        'run: |\n  npx ampx pipeline-deploy \\\n    --branch main \\\n    --app-id d1\n',
    }),
    'comments, and a sandbox that is deleted': building({
      '.github/workflows/clean.yml': '# amplify push\nrun: npx ampx sandbox delete --yes\n',
    }),
    'a build of the frontend alone': building({
      'amplify.yml': hosting('npx ampx generate outputs --branch main --app-id d1'),
    }),
  },
  reject: {
    'the command of Gen 1': {
      input: building({ 'amplify.yml': hosting('amplifyPush --simple') }),
      message: '"amplify.yml" runs "amplifyPush", a command of Gen 1: the backend is not deployed.',
    },
    'a sandbox': {
      input: building({ '.github/workflows/deploy.yml': 'run: npx ampx sandbox\n' }),
      message: '".github/workflows/deploy.yml" runs a sandbox, which is for one person and does not end.',
    },
    'a deployment that does not say what to deploy to': {
      input: building({ 'amplify.yml': hosting('npx ampx pipeline-deploy --branch $AWS_BRANCH') }),
      message: '"amplify.yml" runs "ampx pipeline-deploy" without --app-id.',
    },
  },
});
