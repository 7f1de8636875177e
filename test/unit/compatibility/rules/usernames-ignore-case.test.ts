import { rule } from '../../../../src/compatibility/rules/usernames-ignore-case';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const sensitive = (CaseSensitive: boolean) =>
  judging({ userPool: aUserPool({ UsernameConfiguration: { CaseSensitive } }) });

testRule(rule, {
  accept: {
    'a pool where case does not matter': sensitive(false),
    'a pool that does not say': judging({ userPool: aUserPool() }),
  },
  reject: {
    'a pool where it does': {
      input: sensitive(true),
      message: 'Case matters in usernames of "my-users": the same person may sign up twice.',
    },
  },
});
