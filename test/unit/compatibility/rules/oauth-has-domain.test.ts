import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPool } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/oauth-has-domain';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const withDomain = (differs: Partial<UserPool>, ...SupportedIdentityProviders: string[]): CheckInput => {
  const input = importing(aClient({ SupportedIdentityProviders }));
  return {
    ...input,
    selection: { selection: { ...input.selection!.selection, userPool: aUserPool(differs) } },
  };
};

testRule(rule, {
  accept: {
    'a client without providers': withDomain({}),
    'a domain of Cognito': withDomain({ Domain: 'my-users' }, 'COGNITO'),
    'a custom domain': withDomain({ CustomDomain: 'auth.example.com' }, 'Google'),
  },
  reject: {
    'providers without domain': {
      input: withDomain({}, 'COGNITO', 'Google'),
      message:
        'User pool "my-users" has no domain, so sign-in with COGNITO, Google through the hosted UI is not possible.',
    },
  },
});
