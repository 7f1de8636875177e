import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { AuthCall } from '../../../../src/model/gen2Backend';
import { rule } from '../../../../src/compatibility/rules/gen2-auth-is-defined-once';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const calling = (...calls: AuthCall[]): CheckInput => ({
  snapshot: aSnapshot(),
  backend: { backend: { projectName: 'shop', calls, cfnResourceUses: [], packages: {} } },
});
const define: AuthCall = { name: 'defineAuth', path: 'amplify/auth/resource.ts' };

testRule(rule, {
  accept: { 'no auth': calling(), 'one auth': calling(define) },
  reject: {
    both: {
      input: calling(define, { name: 'referenceAuth', path: 'amplify/auth/existing.ts' }),
      message:
        'referenceAuth in "amplify/auth/existing.ts" is one too many: "amplify/auth/resource.ts" has defineAuth already.',
    },
  },
});
