import type { IdentityProvider, UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/gen2-client-has-callback-url';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const saml = [{ ProviderName: 'CorporateSaml', ProviderType: 'SAML' as const }];
const having = (client: UserPoolClient, identityProviders: readonly IdentityProvider[] = saml) =>
  reading(importing(client), { identityProviders });

testRule(rule, {
  accept: {
    'a pool without external providers': having(aClient(), []),
    'a callback URL': having(aClient({ CallbackURLs: ['http://localhost:3000/'] })),
  },
  reject: {
    'no callback URL': {
      input: having(aClient({ CallbackURLs: [] })),
      message:
        'The user pool has external identity providers (CorporateSaml), but app client "web" has no callback URL: referenceAuth refuses it.',
    },
  },
});
