import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Codes by text message need a role with which Cognito may use Amazon SNS; without it nobody gets a code. */
export const rule = defineRule({
  id: 'sms-mfa-can-send',
  aliases: ['MF-SMS-NOT-READY'],
  judges: 'pool',
  reads: ['userPool', 'mfaConfig'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The user pool can send MFA codes by text message'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',

  *check({ facts: { userPool, mfaConfig } }) {
    if ((userPool.MfaConfiguration ?? 'OFF') === 'OFF' || !mfaConfig.SmsMfaConfiguration) return;
    const sms = mfaConfig.SmsMfaConfiguration.SmsConfiguration ?? userPool.SmsConfiguration;
    const { SmsConfigurationFailure } = userPool;
    if (sms?.SnsCallerArn && !SmsConfigurationFailure) return;
    yield {
      resource: userPoolRef(userPool),
      property: SmsConfigurationFailure ? ['SmsConfigurationFailure'] : ['SmsConfiguration'],
      message: SmsConfigurationFailure
        ? l10n.t(
            'User pool "{0}" asks for codes by text message, but sending them fails: {1}',
            userPool.Name,
            SmsConfigurationFailure,
          )
        : l10n.t(
            'User pool "{0}" asks for codes by text message, but has no IAM role to send them with.',
            userPool.Name,
          ),
    };
  },
});
