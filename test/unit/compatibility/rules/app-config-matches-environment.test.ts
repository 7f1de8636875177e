import { rule } from '../../../../src/compatibility/rules/app-config-matches-environment';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const values = { userPoolId: 'us-east-1_A', identityPoolId: 'us-east-1:a' };
const having = (path: string, text: string) =>
  importedInto({ environments: { dev: values }, files: { [path]: text } });
const native = (pool: string, identity: string): string =>
  JSON.stringify({
    auth: {
      plugins: {
        awsCognitoAuthPlugin: {
          CredentialsProvider: { CognitoIdentity: { Default: { PoolId: identity, Region: 'us-east-1' } } },
          CognitoUserPool: { Default: { PoolId: pool, AppClientId: 'native', Region: 'us-east-1' } },
        },
      },
    },
  });
const message = (path: string, written: string, recorded: string): string =>
  `"${path}" names ${written}, but environment "dev" uses ${recorded}: write the configuration anew.`;

testRule(rule, {
  accept: {
    'the same ids': having('src/aws-exports.js', 'const awsmobile = {"aws_user_pools_id": "us-east-1_A"};'),
    'the same ids, natively': having('amplifyconfiguration.json', native('us-east-1_A', 'us-east-1:a')),
    'no auth in it': having('src/aws-exports.js', 'const awsmobile = {"aws_project_region": "us-east-1"};'),
    'a file of the backend': having('amplify/x/aws-exports.js', '{"aws_user_pools_id": "us-east-1_B"}'),
  },
  reject: {
    'aws-exports.js of another environment': {
      input: having(
        'src/aws-exports.js',
        'const awsmobile = {"aws_user_pools_id": "us-east-1_B", "aws_cognito_identity_pool_id": "us-east-1:b"};',
      ),
      message: [
        message('src/aws-exports.js', 'us-east-1_B', 'us-east-1_A'),
        message('src/aws-exports.js', 'us-east-1:b', 'us-east-1:a'),
      ],
    },
    'a Dart configuration': {
      input: having(
        'lib/amplifyconfiguration.dart',
        `const amplifyconfig = '''${native('us-east-1_B', 'us-east-1:a')}''';`,
      ),
      message: message('lib/amplifyconfiguration.dart', 'us-east-1_B', 'us-east-1_A'),
    },
    'outputs of Gen 2': {
      input: having('amplify_outputs.json', '{"version": "1.3", "auth": {"user_pool_id": "us-east-1_B"}}'),
      message: message('amplify_outputs.json', 'us-east-1_B', 'us-east-1_A'),
    },
  },
});
