import assert from 'node:assert/strict';
import { rule } from '../../../../src/compatibility/rules/identity-pool-has-both-roles';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = 'arn:aws:iam::123456789012:role/Cognito_myAuth_Role';
const having = (Roles: Record<string, string>) =>
  withIdentityPool(importing(aClient()), anIdentityPool({ roles: { status: 'read', value: { Roles } } }));
const denied = withIdentityPool(
  importing(aClient()),
  anIdentityPool({ roles: { status: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' } }),
);
const noAuth = 'Identity pool "my_identity_pool" has no role for authenticated users.';
const noUnauth =
  'Identity pool "my_identity_pool" has no role for guests. Amplify needs one even with guest access off.';

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'both roles': withIdentityPool(importing(aClient())),
    'roles that nobody asked for yet': withIdentityPool(
      importing(aClient()),
      anIdentityPool({ roles: { status: 'unread' } }),
    ),
  },
  reject: {
    'no role for guests': { input: having({ authenticated: role }), message: noUnauth },
    'no role for authenticated users': { input: having({ unauthenticated: role }), message: noAuth },
    'no roles at all': {
      input: withIdentityPool(importing(aClient()), anIdentityPool({ roles: { status: 'read', value: {} } })),
      message: [noAuth, noUnauth],
    },
  },
});

describe('identity-pool-has-both-roles', () => {
  it('says which permission is missing when the roles cannot be read, and blocks the import', () => {
    const [finding, ...others] = checkCompatibility([rule], denied);
    assert.deepEqual(others, []);
    assert.equal(finding?.status, 'unknown');
    assert.equal(finding.severity, 'warning');
    assert.deepEqual(finding.blocks, ['gen1', 'gen2']);
    assert.match(finding.message, /allow cognito-identity:GetIdentityPoolRoles/);
  });
});
