import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { createDomain } from '../userPoolRepairs';

/** Identity providers are reached through the pool's domain; without one there is no hosted UI to go to. */
export const rule = defineRule({
  id: 'oauth-has-domain',
  aliases: ['OA-NO-DOMAIN'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('A user pool with hosted UI has a domain'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html',

  *check({ selection: { userPool, webClient } }) {
    const providers = webClient.SupportedIdentityProviders ?? [];
    if (providers.length === 0 || userPool.Domain || userPool.CustomDomain) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['Domain'],
      message: l10n.t(
        'User pool "{0}" has no domain, so sign-in with {1} through the hosted UI is not possible.',
        userPool.Name,
        providers.join(', '),
      ),
      fixes: [createDomain(userPool)],
    };
  },
});
