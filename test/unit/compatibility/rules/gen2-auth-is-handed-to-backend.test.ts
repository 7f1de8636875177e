import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { Gen2Backend } from '../../../../src/model/gen2Backend';
import { rule } from '../../../../src/compatibility/rules/gen2-auth-is-handed-to-backend';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const backend = (differs: Partial<Gen2Backend>): CheckInput => ({
  snapshot: aSnapshot(),
  backend: { backend: { projectName: 'shop', calls: [], cfnResourceUses: [], packages: {}, ...differs } },
});
const calls = [{ name: 'referenceAuth' as const, path: 'amplify/auth/resource.ts' }];

testRule(rule, {
  accept: {
    'auth that is handed over, or cannot be told': backend({ calls }),
    'a backend without auth': backend({ withoutAuth: 'amplify/backend.ts' }),
  },
  reject: {
    'auth that is not handed over': {
      input: backend({ calls, withoutAuth: 'amplify/backend.ts' }),
      message:
        'defineBackend in "amplify/backend.ts" is not handed the auth of "amplify/auth/resource.ts": the next deployment goes without it.',
    },
  },
});
