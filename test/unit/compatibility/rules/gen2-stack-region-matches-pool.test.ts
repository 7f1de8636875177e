import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { ReferenceAuth } from '../../../../src/model/gen2Backend';
import { rule } from '../../../../src/compatibility/rules/gen2-stack-region-matches-pool';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const referring = (differs: Partial<ReferenceAuth>, region?: string): CheckInput => ({
  snapshot: aSnapshot(),
  reference: {
    reference: { path: 'amplify/auth/resource.ts', accessGroups: [], ...differs },
    ...(region !== undefined && { region }),
  },
});
const ids = { userPoolId: 'us-east-1_AbCdEfGhI', identityPoolId: 'us-east-1:1' };

testRule(rule, {
  accept: {
    'the same Region': referring(ids, 'us-east-1'),
    'a Region nobody knows yet': referring(ids),
    'ids that come from variables': referring({}, 'eu-west-1'),
    'what is no id': referring({ userPoolId: 'pool', identityPoolId: 'pool' }, 'eu-west-1'),
  },
  reject: {
    'another Region': {
      input: referring(ids, 'eu-west-1'),
      message: [
        'us-east-1_AbCdEfGhI is in us-east-1, but the backend is deployed to eu-west-1: referenceAuth refuses it.',
        'us-east-1:1 is in us-east-1, but the backend is deployed to eu-west-1: referenceAuth refuses it.',
      ],
    },
  },
});
