import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` stops when Cognito does not tell the password policy. */
export const rule = defineRule({
  id: 'gen2-pool-has-password-policy',
  aliases: ['G2-PW-POLICY'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen2: 'error' },
  blocks: [],
  title: () => l10n.t('The user pool tells its password policy'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ facts: { userPool } }) {
    if (userPool.Policies?.PasswordPolicy) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['Policies', 'PasswordPolicy'],
      message: l10n.t(
        'User pool "{0}" tells no password policy, without which referenceAuth stops.',
        userPool.Name,
      ),
    };
  },
});
