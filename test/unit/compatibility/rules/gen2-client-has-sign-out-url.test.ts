import type { IdentityProvider, UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/gen2-client-has-sign-out-url';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const google = [{ ProviderName: 'Google', ProviderType: 'Google' as const }];
const having = (client: UserPoolClient, identityProviders: readonly IdentityProvider[] = google) =>
  reading(importing(client), { identityProviders });

testRule(rule, {
  accept: {
    'a pool without external providers': having(aClient(), []),
    'a sign-out URL': having(aClient({ LogoutURLs: ['http://localhost:3000/'] })),
  },
  reject: {
    'no sign-out URL, though the client uses no provider': {
      input: having(aClient()),
      message:
        'The user pool has external identity providers (Google), but app client "web" has no sign-out URL: referenceAuth refuses it.',
    },
  },
});
