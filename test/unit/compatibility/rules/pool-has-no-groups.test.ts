import { rule } from '../../../../src/compatibility/rules/pool-has-no-groups';
import { judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a pool without groups': judging({ groups: [] }) },
  reject: {
    'a pool with groups': {
      input: judging({ groups: [{ GroupName: 'admins' }, { GroupName: 'readers' }] }),
      message:
        'Amplify will not offer the groups "admins", "readers" for storage and REST APIs: use an override for them.',
    },
  },
});
