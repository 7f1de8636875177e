import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { Group } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/gen2-groups-have-roles';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const naming = (
  groups: Group[],
  accessGroups: string[],
  inCode: Record<string, string> = {},
  identityPoolId?: string,
): CheckInput => ({
  snapshot: aSnapshot({ groups }),
  reference: {
    reference: {
      ...{ path: 'amplify/auth/resource.ts', accessGroups, groups: inCode },
      ...(identityPoolId !== undefined && { identityPoolId }),
    },
  },
});
const role = 'arn:aws:iam::123456789012:role/admin';
const message = 'The backend gives access to group "admins", which has no IAM role to give it to.';

testRule(rule, {
  accept: {
    'no group in the code': naming([{ GroupName: 'admins' }], []),
    'a group with a role': naming([{ GroupName: 'admins', RoleArn: role }], ['admins']),
    'a group the pool does not have, which is another finding': naming([], ['admins']),
  },
  reject: {
    'a group without role in an access rule': {
      input: naming([{ GroupName: 'admins' }], ['admins']),
      message,
    },
    'a group without role behind an identity pool, and offers to make one': {
      input: naming(
        [{ GroupName: 'admins' }],
        ['admins'],
        {},
        'us-east-1:11111111-2222-3333-4444-555555555555',
      ),
      message,
      fixes: ['Create a role for group "admins"'],
    },
    'the same group in both places, once': {
      input: naming([{ GroupName: 'admins' }], ['admins'], { admins: role }),
      message,
    },
  },
});
