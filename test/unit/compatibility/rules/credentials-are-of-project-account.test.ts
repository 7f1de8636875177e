import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { Caller } from '../../../../src/model/caller';
import { rule } from '../../../../src/compatibility/rules/credentials-are-of-project-account';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const caller: Caller = {
  accountId: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/ann',
  credentials: 'keys',
  profile: 'dev',
};
const facing = (projectAccountId?: string, who = caller): CheckInput => ({
  snapshot: aSnapshot(),
  credentials: { caller: who, ...(projectAccountId !== undefined && { projectAccountId }) },
});

testRule(rule, {
  accept: { 'the same account': facing('123456789012'), 'a project that was never deployed': facing() },
  reject: {
    'another account': {
      input: facing('210987654321'),
      message:
        '"dev" is of account 123456789012, but the project deploys to 210987654321: look around, but import with credentials of that account.',
    },
    'another account, without profile': {
      input: facing('210987654321', without(caller, 'profile')),
      message:
        '"arn:aws:iam::123456789012:user/ann" is of account 123456789012, but the project deploys to 210987654321: look around, but import with credentials of that account.',
    },
  },
});
