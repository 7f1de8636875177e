import { rule } from '../../../../src/compatibility/rules/gen2-pool-has-password-policy';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const message = 'User pool "my-users" tells no password policy, without which referenceAuth stops.';

testRule(rule, {
  accept: { 'a policy': judging({ userPool: aUserPool() }) },
  reject: {
    'no policies': { input: judging({ userPool: without(aUserPool(), 'Policies') }), message },
    'policies without one for passwords': {
      input: judging({ userPool: aUserPool({ Policies: { SignInPolicy: {} } }) }),
      message,
    },
  },
});
