import assert from 'node:assert/strict';
import { rule } from '../../../../src/compatibility/rules/role-trust-fits-sign-in-state';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { trusting, withTrust } from '../../../support/roles';
import { testRule } from '../../../support/testRule';
import { aud, conditions, pool } from '../../../support/trustPolicies';

testRule(rule, {
  accept: {
    'each its own': withTrust(trusting('authenticated')),
    'users of the pool, named by their provider': withTrust(
      trusting('cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI:CognitoSignIn:*'),
    ),
  },
  reject: {
    'the two exchanged': {
      input: withTrust(trusting('unauthenticated'), trusting('authenticated')),
      message: [
        'Role "Cognito_myAuth_Role" is the authenticated role, but lets only users in who are unauthenticated.',
        'Role "Cognito_myUnauth_Role" is the unauthenticated role, but lets only users in who are authenticated.',
      ],
    },
    'neither limited': {
      input: withTrust(
        conditions({ StringEquals: { [aud]: pool } }),
        conditions({ StringEquals: { [aud]: pool } }),
      ),
      message: [
        'Guests may assume role "Cognito_myAuth_Role" too, which is meant for signed-in users.',
        'Signed-in users may assume role "Cognito_myUnauth_Role" too, which is meant for guests.',
      ],
    },
  },
});

describe('role-trust-fits-sign-in-state', () => {
  it('is an error for the wrong users, a warning for too many', () => {
    const input = withTrust(trusting('unauthenticated'), conditions({ StringEquals: { [aud]: pool } }));
    assert.deepEqual(
      checkCompatibility([rule], input).map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });
});
