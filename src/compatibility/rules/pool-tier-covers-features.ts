import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Lite tier has neither managed login nor sign-in without password: what is configured for them does not work. */
export const rule = defineRule({
  id: 'pool-tier-covers-features',
  aliases: ['UP-TIER'],
  judges: 'pool',
  reads: ['userPool', 'domains'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t("The user pool's feature plan covers what is configured"),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html',

  *check({ facts: { userPool, domains } }) {
    if (userPool.UserPoolTier !== 'LITE') return;
    const resource = userPoolRef(userPool);
    if (domains.some(({ ManagedLoginVersion = 1 }) => ManagedLoginVersion >= 2)) {
      yield {
        resource,
        property: ['UserPoolTier'],
        message: l10n.t('Managed login needs the Essentials plan; "{0}" is on Lite.', userPool.Name),
      };
    }
    const beyond = (userPool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? []).filter(
      (factor) => factor !== 'PASSWORD',
    );
    if (beyond.length > 0) {
      yield {
        resource,
        property: ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'],
        message: l10n.t(
          'Sign-in with {0} needs the Essentials plan; "{1}" is on Lite.',
          beyond.join(', '),
          userPool.Name,
        ),
      };
    }
  },
});
