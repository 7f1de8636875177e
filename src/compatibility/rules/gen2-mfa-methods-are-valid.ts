import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** `referenceAuth` writes the MFA methods under names that its own schema does not know. */
export const rule = defineRule({
  id: 'gen2-mfa-methods-are-valid',
  aliases: [],
  judges: 'pool',
  reads: ['mfaConfig'],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('referenceAuth writes the MFA methods as the libraries know them'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ facts: { mfaConfig, userPoolId, region } }) {
    const names = [
      ...(mfaConfig.SmsMfaConfiguration?.SmsConfiguration ? ['SMS_MFA'] : []),
      ...(mfaConfig.EmailMfaConfiguration ? ['EMAIL_MFA'] : []),
    ];
    if (names.length === 0) return;
    yield {
      resource: { type: 'userPool', id: userPoolId, region },
      property: ['mfaConfig'],
      message: l10n.t(
        'referenceAuth writes {0} into amplify_outputs.json: the web library does not see the method, Android and Flutter refuse the file.',
        names.join(', '),
      ),
    };
  },
});
