import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Gen 1's configuration knows text messages and authenticator apps; codes by e-mail it cannot express. */
export const rule = defineRule({
  id: 'mfa-is-not-by-email',
  aliases: ['MF-EMAIL'],
  judges: 'pool',
  reads: ['userPool', 'mfaConfig'],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('MFA codes are not sent by e-mail'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html',

  *check({ facts: { userPool, mfaConfig } }) {
    if ((userPool.MfaConfiguration ?? 'OFF') === 'OFF' || !mfaConfig.EmailMfaConfiguration) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['EmailMfaConfiguration'],
      message: l10n.t(
        'User pool "{0}" sends MFA codes by e-mail, of which a Gen 1 app is not told.',
        userPool.Name,
      ),
    };
  },
});
