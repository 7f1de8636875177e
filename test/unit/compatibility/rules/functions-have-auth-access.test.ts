import { rule } from '../../../../src/compatibility/rules/functions-have-auth-access';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const folder = 'amplify/backend/function/welcome';
const having = (code: string, granted: readonly string[] = [], module = 'index.js') =>
  importedInto({
    files: {
      'amplify/backend/backend-config.json': '{"function": {"welcome": {"service": "Lambda"}}}',
      [`${folder}/function-parameters.json`]: JSON.stringify({ permissions: { auth: { shop: granted } } }),
      [`${folder}/src/${module}`]: code,
    },
  });
const sdk = "const { X } = require('@aws-sdk/client-cognito-identity-provider');\n";
const reads = `${sdk}await client.send(new AdminGetUserCommand({}));`;
const message = (missing: string) =>
  `Function "welcome" calls Cognito, but may not ${missing} in the imported user pool.`;

testRule(rule, {
  accept: {
    'a function that has nothing to do with Cognito': having('exports.handler = () => getUser();'),
    'a function that may do what it calls': having(reads, ['read']),
    'a function that only lists its variables': having(
      '/* Amplify Params - DO NOT EDIT\n\tAUTH_SHOP_USERPOOLID\nAmplify Params - DO NOT EDIT */',
    ),
    'code that is no module': having(reads, [], 'notes.md'),
  },
  reject: {
    'a function that may do nothing': {
      input: having(reads),
      message: message('read'),
      fixes: ['Give function "welcome" access: read'],
    },
    'a function that may do less than it calls': {
      input: having(`${reads}\nnew AdminCreateUserCommand({}); new AdminDeleteUserCommand({});`, ['read']),
      message: message('create, delete'),
    },
    'the older SDK': {
      input: having('new AWS.CognitoIdentityServiceProvider().adminUpdateUserAttributes({})'),
      message: message('update'),
    },
    Python: {
      input: having("boto3.client('cognito-idp').admin_get_user(UserPoolId=pool)", [], 'index.py'),
      message: message('read'),
    },
    'a function that takes the id of the pool to Cognito': {
      input: having(`${sdk}const UserPoolId = process.env.AUTH_SHOP_USERPOOLID;`),
      message: message('read'),
    },
  },
});
