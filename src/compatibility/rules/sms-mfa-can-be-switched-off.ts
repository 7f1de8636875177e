import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** While the pool has settings for text messages, Cognito does not let MFA by text message be taken away. */
export const rule = defineRule({
  id: 'sms-mfa-can-be-switched-off',
  aliases: ['MF-SMS-STUCK'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'info', gen2: 'info' },
  blocks: [],
  title: () => l10n.t('MFA by text message can be switched off'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/1481',

  *check({ facts: { userPool } }) {
    if (!userPool.SmsConfiguration?.SnsCallerArn) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['SmsConfiguration'],
      message: l10n.t(
        'User pool "{0}" has settings for text messages: as long as they stand, MFA by text message cannot be switched off.',
        userPool.Name,
      ),
    };
  },
});
