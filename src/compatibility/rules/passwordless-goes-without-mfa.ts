import * as l10n from '@vscode/l10n';
import { passwordlessFactorsOf } from '../passwordlessFactors';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A first factor without password and MFA for everyone exclude each other. */
export const rule = defineRule({
  id: 'passwordless-goes-without-mfa',
  aliases: ['MF-PASSWORDLESS'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen2: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('A pool with sign-in without password does not require MFA'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html',

  *check({ facts: { userPool } }) {
    const factors = passwordlessFactorsOf(userPool);
    if (userPool.MfaConfiguration !== 'ON' || factors.length === 0) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['MfaConfiguration'],
      message: l10n.t(
        'User pool "{0}" requires MFA, so nobody can sign in with {1} alone.',
        userPool.Name,
        factors.join(', '),
      ),
    };
  },
});
