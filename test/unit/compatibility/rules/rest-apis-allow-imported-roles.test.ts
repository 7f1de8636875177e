import { rule } from '../../../../src/compatibility/rules/rest-apis-allow-imported-roles';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const having = (service: string, values: object = { identityPoolId: 'us-east-1:1' }) =>
  importedInto({
    environments: { dev: values },
    files: { 'amplify/backend/amplify-meta.json': JSON.stringify({ api: { orders: { service } } }) },
  });

testRule(rule, {
  accept: {
    'a GraphQL API': having('AppSync'),
    'a user pool alone': having('API Gateway', {}),
    'no API': importedInto({}),
  },
  reject: {
    'a REST API': {
      input: having('API Gateway'),
      message:
        'Amplify allows the calls of REST API "orders" to its own roles: add the permission to the imported roles by hand.',
    },
  },
});
