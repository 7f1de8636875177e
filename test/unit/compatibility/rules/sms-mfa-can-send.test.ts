import type { MfaConfig, UserPool } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/sms-mfa-can-send';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
const asking = (mfaConfig: MfaConfig, differs: Partial<UserPool> = {}) =>
  judging({ userPool: aUserPool({ MfaConfiguration: 'ON', ...differs }), mfaConfig });
const message = 'User pool "my-users" asks for codes by text message, but has no IAM role to send them with.';

testRule(rule, {
  accept: {
    'a pool without MFA': asking({ SmsMfaConfiguration: {} }, { MfaConfiguration: 'OFF' }),
    'authenticator apps only': asking({ SoftwareTokenMfaConfiguration: { Enabled: true } }),
    'a role in the MFA settings': asking({ SmsMfaConfiguration: { SmsConfiguration: role } }),
    'a role in the pool': asking({ SmsMfaConfiguration: {} }, { SmsConfiguration: role }),
  },
  reject: {
    'no role': { input: asking({ SmsMfaConfiguration: {} }), message },
    'a role with which sending fails': {
      input: asking(
        { SmsMfaConfiguration: { SmsConfiguration: role } },
        { SmsConfigurationFailure: 'InvalidSmsRoleAccessPolicyException' },
      ),
      message:
        'User pool "my-users" asks for codes by text message, but sending them fails: InvalidSmsRoleAccessPolicyException',
    },
  },
});
