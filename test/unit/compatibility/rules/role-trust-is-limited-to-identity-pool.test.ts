import { rule } from '../../../../src/compatibility/rules/role-trust-is-limited-to-identity-pool';
import { trusting, withTrust } from '../../../support/roles';
import { testRule } from '../../../support/testRule';
import { amr, aud, conditions, policy, pool, statement } from '../../../support/trustPolicies';

const state = { 'ForAnyValue:StringLike': { [amr]: 'authenticated' } };
const message = 'Users of any identity pool, of any AWS account, may assume role "Cognito_myAuth_Role".';

testRule(rule, {
  accept: {
    'a condition on the identity pool': withTrust(trusting('authenticated')),
    'a Deny for every other one': withTrust(
      policy(
        statement({ Condition: state }),
        statement({ Effect: 'Deny', Condition: { StringNotEquals: { [aud]: pool } } }),
      ),
    ),
  },
  reject: {
    'no condition on the identity pool': { input: withTrust(conditions(state)), message },
    'a condition that any identity pool satisfies': {
      input: withTrust(conditions({ StringLike: { [aud]: '*' }, ...state })),
      message,
    },
    'a second statement without one': {
      input: withTrust(policy(statement(), statement({ Condition: state }))),
      message,
    },
  },
});
