import { rule } from '../../../../src/compatibility/rules/function-policies-follow-environment';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const template = 'amplify/backend/function/welcome/welcome-cloudformation-template.json';
const having = (named: string, environments: Record<string, string>) =>
  importedInto({
    environments: Object.fromEntries(
      Object.entries(environments).map(([name, userPoolId]) => [name, { userPoolId }]),
    ),
    files: { [template]: JSON.stringify({ Resource: [':userpool/', named] }) },
  });

testRule(rule, {
  accept: {
    'a policy without id': having('authshopUserPoolId', { dev: 'us-east-1_A' }),
    'the only pool there is': having('us-east-1_A', { dev: 'us-east-1_A', prod: 'us-east-1_A' }),
    'an environment that records no pool': having('us-east-1_A', {}),
  },
  reject: {
    'the pool of another environment': {
      input: having('us-east-1_B', { dev: 'us-east-1_A', prod: 'us-east-1_B' }),
      message:
        'The policy of function "welcome" names user pool us-east-1_B, but this environment uses us-east-1_A.',
    },
    'what the Amplify CLI granted, and offers to write it anew': {
      input: importedInto({
        environments: { dev: { userPoolId: 'us-east-1_A' }, prod: { userPoolId: 'us-east-1_B' } },
        files: {
          [template]: JSON.stringify({ Resource: [':userpool/', 'us-east-1_A'] }),
          'amplify/backend/backend-config.json': '{"function": {"welcome": {"service": "Lambda"}}}',
          'amplify/backend/function/welcome/function-parameters.json':
            '{"permissions": {"auth": {"shop": ["read"]}}}',
        },
      }),
      message:
        'The policy of function "welcome" names user pool us-east-1_A, which is not that of every environment.',
      fixes: ['Let the policy of function "welcome" follow the environment'],
    },
    'a pool that other environments do not use': {
      input: having('us-east-1_A', { dev: 'us-east-1_A', prod: 'us-east-1_B' }),
      message:
        'The policy of function "welcome" names user pool us-east-1_A, which is not that of every environment.',
    },
  },
});
