import { rule } from '../../../../src/compatibility/rules/users-may-sign-up';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const allowing = (AllowAdminCreateUserOnly: boolean) =>
  judging({ userPool: aUserPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly } }) });

testRule(rule, {
  accept: {
    'sign-up for everyone': allowing(false),
    'a pool that says nothing of it': judging({ userPool: aUserPool() }),
  },
  reject: {
    'administrators only': {
      input: allowing(true),
      message:
        'Only administrators create users of "my-users": sign-up in the app will fail, so hide it there.',
    },
  },
});
