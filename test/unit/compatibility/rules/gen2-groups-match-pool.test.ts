import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/gen2-groups-match-pool';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = 'arn:aws:iam::123456789012:role/admin';
const written = (groups: Record<string, string>): CheckInput => ({
  snapshot: aSnapshot({ groups: [{ GroupName: 'admins', RoleArn: role }, { GroupName: 'readers' }] }),
  reference: { reference: { path: 'amplify/auth/resource.ts', accessGroups: [], groups } },
});

testRule(rule, {
  accept: {
    'no groups in the code': written({}),
    'the right pair': written({ admins: role }),
  },
  reject: {
    'a role that no group has': {
      input: written({ admins: `${role}s` }),
      message: `No group of the user pool has the role ${role}s: the deployment will stop.`,
    },
    'the right role under another name': {
      input: written({ administrators: role }),
      message: `The role ${role} belongs to group "admins", not to "administrators".`,
    },
  },
});
