import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { Gen2Backend } from '../../../../src/model/gen2Backend';
import { rule } from '../../../../src/compatibility/rules/gen2-packages-fit-reference';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (differs: Partial<Gen2Backend>): CheckInput => ({
  snapshot: aSnapshot(),
  backend: { backend: { projectName: 'shop', calls: [], cfnResourceUses: [], packages: {}, ...differs } },
});
const uses = { cfnResourceUses: ['amplify/backend.ts'] };

testRule(rule, {
  accept: {
    'changes to a pool of its own': having({
      ...uses,
      calls: [{ name: 'defineAuth', path: 'amplify/auth/resource.ts' }],
    }),
    'packages of one generation': having({
      packages: { '@aws-amplify/backend': '^1.25.1', '@aws-amplify/backend-cli': '^1.10.0' },
    }),
    'one of them only': having({ packages: { '@aws-amplify/backend': '^2.0.0' } }),
  },
  reject: {
    'changes to a referenced pool': {
      input: having({ ...uses, calls: [{ name: 'referenceAuth', path: 'amplify/auth/resource.ts' }] }),
      message:
        '"amplify/backend.ts" changes resources of auth, but a referenced pool has none (cfnResources).',
    },
    'packages of two generations': {
      input: having({ packages: { '@aws-amplify/backend': '^1.25.1', '@aws-amplify/backend-cli': '0.9.0' } }),
      message:
        '@aws-amplify/backend ^1.25.1 and @aws-amplify/backend-cli 0.9.0 do not belong together: update both.',
    },
  },
});
