import { rule } from '../../../../src/compatibility/rules/overrides-do-not-reference-auth';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const having = (text: string, path = 'amplify/backend/api/orders/override.ts') =>
  importedInto({ files: { [path]: text } });
const message = (path: string): string =>
  `"${path}" takes an output of "authshop", but an imported resource has no stack to take it from.`;

testRule(rule, {
  accept: {
    'an override of something else': having("resources.api.GetAtt('storage', 'x');"),
    'a parameter of nearly the same name': having("cdk.Fn.ref('authshopUserPoolId')"),
    'the same text in another file': having(
      "cdk.Fn.getAtt('authshop', 'Outputs.UserPoolId')",
      'src/override.ts',
    ),
  },
  reject: {
    'getAtt in an override': {
      input: having("const id = cdk.Fn.getAtt('authshop', 'Outputs.UserPoolId');"),
      message: message('amplify/backend/api/orders/override.ts'),
    },
    'Fn::GetAtt in a custom stack': {
      input: having(
        "{ 'Fn::GetAtt': [\n  'authshop', 'Outputs.UserPoolId'] }",
        'amplify/backend/custom/x/cdk-stack.ts',
      ),
      message: message('amplify/backend/custom/x/cdk-stack.ts'),
    },
  },
});
