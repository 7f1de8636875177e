import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { allowAuthenticatorApps } from '../userPoolRepairs';

/** The Amplify CLI writes an MFA type when AWS mentions it, without looking whether it is switched on. */
export const rule = defineRule({
  id: 'mfa-types-are-enabled',
  aliases: ['K17', 'MF-TYPES-WRONG'],
  judges: 'pool',
  reads: ['userPool', 'mfaConfig'],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The MFA types Amplify will write are switched on'),
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html',

  *check({ facts: { userPool, mfaConfig } }) {
    const { MfaConfiguration = 'OFF' } = userPool;
    if (MfaConfiguration === 'OFF' || mfaConfig.SoftwareTokenMfaConfiguration?.Enabled !== false) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['SoftwareTokenMfaConfiguration', 'Enabled'],
      message: l10n.t(
        'Amplify will offer authenticator apps (TOTP), which are switched off in "{0}".',
        userPool.Name,
      ),
      fixes: [allowAuthenticatorApps(userPool)],
    };
  },
});
