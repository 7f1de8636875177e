import * as l10n from '@vscode/l10n';
import { namesOf } from '../providerNames';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` looks at the pool's providers, not at the client's: one external provider, and it wants a domain. */
export const rule = defineRule({
  id: 'gen2-pool-with-providers-has-domain',
  aliases: ['OA-NO-DOMAIN', 'G2-IDP-POOLWIDE'],
  judges: 'selection',
  reads: ['identityProviders'],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('A user pool with external identity providers has a domain'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ selection: { userPool }, facts: { identityProviders } }) {
    if (identityProviders.length === 0 || userPool.Domain || userPool.CustomDomain) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['Domain'],
      message: l10n.t(
        'User pool "{0}" has external identity providers ({1}) but no domain: referenceAuth refuses it.',
        userPool.Name,
        namesOf(identityProviders),
      ),
    };
  },
});
