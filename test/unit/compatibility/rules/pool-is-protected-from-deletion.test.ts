import { rule } from '../../../../src/compatibility/rules/pool-is-protected-from-deletion';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const unsaid = without(aUserPool(), 'DeletionProtection');
const message = 'User pool "my-users" can be deleted by a single call, with all its users.';

testRule(rule, {
  accept: { 'a protected pool': judging({ userPool: aUserPool() }) },
  reject: {
    'protection switched off': {
      input: judging({ userPool: aUserPool({ DeletionProtection: 'INACTIVE' }) }),
      message,
    },
    'a pool that never had it': { input: judging({ userPool: unsaid }), message },
  },
});
