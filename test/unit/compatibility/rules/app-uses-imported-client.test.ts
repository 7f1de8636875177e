import { rule } from '../../../../src/compatibility/rules/app-uses-imported-client';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const values = { userPoolId: 'us-east-1_A', webClientId: 'web', nativeClientId: 'native' };
const having = (path: string, text: string) =>
  importedInto({ environments: { dev: values }, files: { [path]: text } });
const native = (clientId: string): string =>
  JSON.stringify({ CognitoUserPool: { Default: { PoolId: 'us-east-1_A', AppClientId: clientId } } });

testRule(rule, {
  accept: {
    'the web client': having('src/aws-exports.js', '{"aws_user_pools_web_client_id": "web"}'),
    'the native client': having('app/src/main/res/raw/awsconfiguration.json', native('native')),
    'another pool, which is another finding': having(
      'src/aws-exports.js',
      '{"aws_user_pools_id": "us-east-1_B", "aws_user_pools_web_client_id": "other"}',
    ),
  },
  reject: {
    'another client on the web': {
      input: having('src/aws-exports.js', "export default { aws_user_pools_web_client_id: 'native' };"),
      message:
        '"src/aws-exports.js" names app client native, but web was imported: write the configuration anew.',
    },
    'the web client in a native app': {
      input: having('awsconfiguration.json', native('web')),
      message:
        '"awsconfiguration.json" names app client web, but native was imported: write the configuration anew.',
    },
  },
});
