import { rule } from '../../../../src/compatibility/rules/role-trusts-identity-pool';
import { trusting, withTrust } from '../../../support/roles';
import { testRule } from '../../../support/testRule';
import { aud, conditions, other, policy, pool, statement } from '../../../support/trustPolicies';

testRule(rule, {
  accept: {
    'this identity pool': withTrust(trusting('authenticated')),
    'this one among others': withTrust(conditions({ StringEquals: { [aud]: [other, pool] } })),
    'a condition we cannot evaluate': withTrust(conditions({ StringEquals: { 'aws:RequestTag/team': 'a' } })),
    'any identity pool, which is another finding': withTrust(conditions({})),
  },
  reject: {
    'another identity pool': {
      input: withTrust(trusting('authenticated', other)),
      message: `Role "Cognito_myAuth_Role" trusts ${other}, not identity pool "${pool}": its users get no credentials.`,
    },
    'a key that no token has': {
      input: withTrust(conditions({ StringEquals: { 'cognito-identity.amazon.com:audience': pool } })),
      message: `Role "Cognito_myAuth_Role" trusts no identity pool, not identity pool "${pool}": its users get no credentials.`,
    },
    'a statement that denies': {
      input: withTrust(policy(statement(), statement({ Effect: 'Deny', Condition: undefined }))),
      message:
        'Statement 2 of the trust policy of role "Cognito_myAuth_Role" refuses users of this identity pool.',
    },
  },
});
