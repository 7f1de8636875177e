import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/gen2-auth-is-in-its-file';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const inFile = (path: string): CheckInput => ({
  snapshot: aSnapshot(),
  backend: {
    backend: {
      projectName: 'shop',
      calls: [{ name: 'referenceAuth', path }],
      cfnResourceUses: [],
      packages: {},
    },
  },
});

testRule(rule, {
  accept: {
    TypeScript: inFile('amplify/auth/resource.ts'),
    'a module of JavaScript': inFile('amplify/auth/resource.mjs'),
  },
  reject: {
    'backend.ts': {
      input: inFile('amplify/backend.ts'),
      message:
        'referenceAuth stands in "amplify/backend.ts", but Amplify accepts it in amplify/auth/resource.ts only.',
    },
  },
});
