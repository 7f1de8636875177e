import { rule } from '../../../../src/compatibility/rules/gen2-mfa-methods-are-valid';
import { judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const sms = {
  SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } },
};
const message = (names: string): string =>
  `referenceAuth writes ${names} into amplify_outputs.json: the web library does not see the method, Android and Flutter refuse the file.`;

testRule(rule, {
  accept: {
    'no MFA': judging({ mfaConfig: {} }),
    'authenticator apps': judging({ mfaConfig: { SoftwareTokenMfaConfiguration: { Enabled: true } } }),
    'text messages without settings': judging({ mfaConfig: { SmsMfaConfiguration: {} } }),
  },
  reject: {
    'text messages': { input: judging({ mfaConfig: sms }), message: message('SMS_MFA') },
    'e-mail too': {
      input: judging({ mfaConfig: { ...sms, EmailMfaConfiguration: { Message: '{####}' } } }),
      message: message('SMS_MFA, EMAIL_MFA'),
    },
  },
});
