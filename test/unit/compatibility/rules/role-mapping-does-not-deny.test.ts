import type { RoleMapping } from '@aws-sdk/client-cognito-identity';
import { rule } from '../../../../src/compatibility/rules/role-mapping-does-not-deny';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const key = `cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI:${aClient().ClientId}`;
const mapping = (RoleMappings?: Record<string, RoleMapping>) =>
  withIdentityPool(
    importing(aClient()),
    anIdentityPool({ roles: { status: 'read', value: RoleMappings ? { RoleMappings } : {} } }),
  );

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'no mappings': mapping(),
    'the authenticated role otherwise': mapping({
      [key]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
    }),
    'a mapping of another client': mapping({
      [`${key}x`]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' },
    }),
    'roles that could not be read': withIdentityPool(
      importing(aClient()),
      anIdentityPool({ roles: { status: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' } }),
    ),
  },
  reject: {
    'no credentials otherwise': {
      input: mapping({ [key]: { Type: 'Rules', AmbiguousRoleResolution: 'Deny' } }),
      message:
        'Users of app client "web" whose role is not clear get no credentials from identity pool "my_identity_pool".',
    },
  },
});
