import { rule } from '../../../../src/compatibility/rules/environments-use-own-pools';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const pools = (environments: Record<string, string | undefined>) =>
  importedInto({
    environments: Object.fromEntries(
      Object.entries(environments).map(([envName, userPoolId]) => [envName, { userPoolId }]),
    ),
  });

testRule(rule, {
  accept: {
    'one environment': pools({ dev: 'us-east-1_A' }),
    'a pool for each': pools({ dev: 'us-east-1_A', prod: 'us-east-1_B' }),
    'two others that share one': pools({ dev: 'us-east-1_A', prod: 'us-east-1_B', staging: 'us-east-1_B' }),
    'environments without pool': pools({ dev: undefined, prod: undefined }),
  },
  reject: {
    'the same pool': {
      input: pools({ dev: 'us-east-1_A', staging: 'us-east-1_A', prod: 'us-east-1_A' }),
      message:
        'Environment "dev" shares user pool us-east-1_A with "staging", "prod": they have the same users.',
    },
  },
});
