import assert from 'node:assert/strict';
import type { RoleReading } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/role-exists';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aRole, authRoleArn, trusting, unauthRoleArn, withRoles, withTrust } from '../../../support/roles';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const gone = (arn: string): RoleReading => ({ arn, role: { status: 'read', value: undefined } });
const ofAuth = aRole(authRoleArn, trusting('authenticated'));

testRule(rule, {
  accept: {
    'a user pool alone': reading(importing(aClient()), { roles: [] }),
    'both roles': withTrust(trusting('authenticated')),
    'roles that nobody asked for': withRoles(),
  },
  reject: {
    'a role that is gone': {
      input: withRoles(ofAuth, gone(unauthRoleArn)),
      message: `The unauthenticated role of identity pool "my_identity_pool" does not exist: ${unauthRoleArn}.`,
    },
  },
});

describe('role-exists', () => {
  it('says which permission is missing when a role cannot be read', () => {
    const denied: RoleReading = { arn: unauthRoleArn, role: { status: 'denied', action: 'iam:GetRole' } };
    const [finding, ...others] = checkCompatibility([rule], withRoles(ofAuth, denied));
    assert.deepEqual(others, []);
    assert.equal(finding?.status, 'unknown');
    assert.match(finding.message, /allow iam:GetRole/);
  });
});
