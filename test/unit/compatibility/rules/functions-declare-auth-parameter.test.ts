import { rule } from '../../../../src/compatibility/rules/functions-declare-auth-parameter';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const template = 'amplify/backend/function/welcome/welcome-cloudformation-template.json';
const dependsOn = JSON.stringify({
  function: {
    welcome: { dependsOn: [{ category: 'auth', resourceName: 'shop', attributes: ['UserPoolId'] }] },
  },
});
const having = (value: object, config = dependsOn) =>
  importedInto({
    files: { [template]: JSON.stringify(value, null, 2), 'amplify/backend/backend-config.json': config },
  });
const parameters = { Parameters: { authshopUserPoolId: { Type: 'String' } } };
const variables = { Resources: { Env: { Ref: 'authshopUserPoolId' } } };

testRule(rule, {
  accept: {
    'a function without auth': having({ Resources: {} }, '{}'),
    'a declared parameter': having({ ...parameters, ...variables }),
    'the parameter inside a text': having({
      ...parameters,
      Resources: { Arn: { 'Fn::Sub': 'x/${authshopUserPoolId}' } },
    }),
    'a template that is no JSON': importedInto({ files: { [template]: '{ "Ref": "authshopUserPoolId"' } }),
  },
  reject: {
    'a parameter that is not declared': {
      input: having(variables),
      message: 'The template of function "welcome" uses authshopUserPoolId without declaring it.',
    },
    'the name instead of the id': {
      input: having({ ...parameters, Resources: { Arn: ['userpool/', 'authshopUserPoolId'] } }),
      message:
        'The template of function "welcome" has the name authshopUserPoolId where the id of the user pool belongs.',
    },
    'a function that does not depend on auth': {
      input: having({ ...parameters, ...variables }, '{"function": {"welcome": {"dependsOn": []}}}'),
      message:
        'Function "welcome" uses the imported user pool but does not depend on it in backend-config.json: a push leaves authshopUserPoolId empty.',
    },
  },
});
