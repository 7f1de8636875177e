import * as l10n from '@vscode/l10n';
import { refused } from './planRefusals';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const limits = {
  appClients: { most: 1000, canBeRaised: true, what: () => l10n.t('app clients in a user pool') },
  callbackUrls: { most: 100, canBeRaised: false, what: () => l10n.t('callback URLs of an app client') },
  signOutUrls: { most: 100, canBeRaised: false, what: () => l10n.t('sign-out URLs of an app client') },
  scopes: { most: 50, canBeRaised: false, what: () => l10n.t('OAuth scopes of an app client') },
  userPoolProviders: {
    most: 50,
    canBeRaised: true,
    what: () => l10n.t('user pool providers of an identity pool'),
  },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  trustPolicy: { most: 2048, canBeRaised: true, what: () => l10n.t('characters in a trust policy') },
  roleMappings: {
    most: 10,
    canBeRaised: false,
    what: () => l10n.t('providers with role mappings in an identity pool'),
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
    l10n.t('AWS allows {0} {1}, and there would be {2}.', most, what(), after),
    canBeRaised
      ? l10n.t('Remove some, or ask AWS for a higher quota.')
      : l10n.t('Remove some that are no longer used.'),
  );
}
