import type { Group } from '../../../../src/model/authSnapshot';
import type { RoleMapping } from '@aws-sdk/client-cognito-identity';
import { rule } from '../../../../src/compatibility/rules/members-keep-authenticated-role';
import { aClient, anIdentityPool, importing, reading, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const key = `cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI:${aClient().ClientId}`;
const admins = { GroupName: 'admins', RoleArn: 'arn:aws:iam::123456789012:role/admin' };
const mapping = (Type: RoleMapping['Type'], ...groups: Group[]) =>
  reading(
    withIdentityPool(
      importing(aClient()),
      anIdentityPool({ roles: { status: 'read', value: { RoleMappings: { [key]: { Type } } } } }),
    ),
    { groups },
  );

testRule(rule, {
  accept: {
    'a user pool alone': reading(importing(aClient()), { groups: [admins] }),
    'no mapping': reading(withIdentityPool(importing(aClient())), { groups: [admins] }),
    'a mapping by rules': mapping('Rules', admins),
    'a group without role': mapping('Token', { GroupName: 'readers' }),
  },
  reject: {
    'a group with role, mapped by token': {
      input: mapping('Token', admins),
      message:
        'Members of group "admins" get role "admin" instead of the authenticated role, and what Amplify attaches to that one they lack.',
    },
  },
});
