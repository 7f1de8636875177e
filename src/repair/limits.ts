import * as l10n from '@vscode/l10n';
import { refused } from './planRefusals';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const limits = {
  appClients: { most: 1000, canBeRaised: true, what: () => l10n.t('App clients of the user pool') },
  callbackUrls: { most: 100, canBeRaised: false, what: () => l10n.t('Callback URLs of the app client') },
  signOutUrls: { most: 100, canBeRaised: false, what: () => l10n.t('Sign-out URLs of the app client') },
  scopes: { most: 50, canBeRaised: false, what: () => l10n.t('OAuth scopes of the app client') },
  userPoolProviders: {
    most: 50,
    canBeRaised: true,
    what: () => l10n.t('User pool providers of the identity pool'),
  },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  trustPolicy: { most: 2048, canBeRaised: true, what: () => l10n.t('Characters in the trust policy') },
  roleMappings: {
    most: 10,
    canBeRaised: false,
    what: () => l10n.t('Role mappings of the identity pool'),
  },
} as const;

/**
 * Refuses a plan that AWS would refuse. An account that has more than the default of a quota already has a higher one,
 * which we cannot know.
 */
export function keepToLimit(limit: keyof typeof limits, before: number, after: number): void {
  const { most, canBeRaised, what } = limits[limit];
  if (after <= most || after <= before || (canBeRaised && before > most)) return;
  throw refused(
    l10n.t('{0}: AWS allows {1}, and there would be {2}.', what(), most, after),
    canBeRaised
      ? l10n.t('Remove some, or ask AWS for a higher quota.')
      : l10n.t('Remove some that are no longer used.'),
  );
}
