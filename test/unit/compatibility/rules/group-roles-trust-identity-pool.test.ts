import assert from 'node:assert/strict';
import type { RoleReading } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/group-roles-trust-identity-pool';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aRole, authRoleArn, trusting } from '../../../support/roles';
import { aClient, importing, reading, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const arn = 'arn:aws:iam::123456789012:role/admin';
const admins = { GroupName: 'admins', RoleArn: arn };
const having = (...roles: RoleReading[]) =>
  reading(withIdentityPool(importing(aClient())), { groups: [admins, { GroupName: 'readers' }], roles });

testRule(rule, {
  accept: {
    'a user pool alone': reading(importing(aClient()), { groups: [admins], roles: [] }),
    'a role that trusts the identity pool': having(aRole(arn, trusting('authenticated'))),
    'the authenticated role, which has findings of its own': reading(withIdentityPool(importing(aClient())), {
      groups: [{ GroupName: 'admins', RoleArn: authRoleArn }],
      roles: [aRole(authRoleArn, trusting('unauthenticated'))],
    }),
    'a role nobody read': having(),
  },
  reject: {
    'a role for guests': {
      input: having(aRole(arn, trusting('unauthenticated'))),
      message:
        'The role "admin" of group "admins" does not trust identity pool "my_identity_pool": its members get no credentials.',
    },
    'a role that is gone': {
      input: having({ arn, role: { status: 'read', value: undefined } }),
      message: 'The role "admin" of group "admins" does not exist: its members get no credentials.',
    },
  },
});

describe('group-roles-trust-identity-pool', () => {
  it('says which permission is missing when a role cannot be read', () => {
    const denied = having({ arn, role: { status: 'denied', action: 'iam:GetRole' } });
    assert.deepEqual(
      checkCompatibility([rule], denied).map(({ status }) => status),
      ['unknown'],
    );
  });
});
