import { rule } from '../../../../src/compatibility/rules/sms-mfa-can-be-switched-off';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a pool without settings for text messages': judging({ userPool: aUserPool() }) },
  reject: {
    'a pool with them': {
      input: judging({
        userPool: aUserPool({ SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } }),
      }),
      message:
        'User pool "my-users" has settings for text messages: as long as they stand, MFA by text message cannot be switched off.',
    },
  },
});
