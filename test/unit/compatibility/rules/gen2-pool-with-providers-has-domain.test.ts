import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPool } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/gen2-pool-with-providers-has-domain';
import { aClient, aUserPool, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const google = [{ ProviderName: 'Google', ProviderType: 'Google' as const }];
const withDomain = (differs: Partial<UserPool>): CheckInput => {
  const input = importing(aClient());
  const selection = { ...input.selection!.selection, userPool: aUserPool(differs) };
  return reading({ ...input, selection: { selection } }, { identityProviders: google });
};

testRule(rule, {
  accept: {
    'a pool without external providers': reading(importing(aClient()), { identityProviders: [] }),
    'a prefix domain': withDomain({ Domain: 'my-users' }),
    'a custom domain': withDomain({ CustomDomain: 'auth.example.com' }),
  },
  reject: {
    'no domain, though the chosen client uses no provider': {
      input: withDomain({}),
      message:
        'User pool "my-users" has external identity providers (Google) but no domain: referenceAuth refuses it.',
    },
  },
});
