import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/credentials-are-not-of-studio';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const being = (arn: string): CheckInput => ({
  snapshot: aSnapshot(),
  credentials: { caller: { accountId: '123456789012', arn, credentials: 'keys' } },
});

testRule(rule, {
  accept: {
    'a user': being('arn:aws:iam::123456789012:user/amplifyadmin'),
    'another role': being('arn:aws:sts::123456789012:assumed-role/Admin/amplifyadmin'),
  },
  reject: {
    'the role of Studio': {
      input: being('arn:aws:sts::123456789012:assumed-role/us-east-1_AbCdEfGhI_Full-access/amplifyadmin'),
      message: 'Credentials of Amplify Studio may not list user pools: use a profile of your own.',
    },
  },
});
