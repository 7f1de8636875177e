import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPool, UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/gen2-oauth-domain-is-given';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const urls = { CallbackURLs: ['http://localhost/'], LogoutURLs: ['http://localhost/'] };
const having = (client: Partial<UserPoolClient>, differs: Partial<UserPool> = {}): CheckInput => {
  const input = importing(aClient(client));
  return {
    ...input,
    selection: { selection: { ...input.selection!.selection, userPool: aUserPool(differs) } },
  };
};

testRule(rule, {
  accept: {
    'a client without URLs': having({}),
    'one kind of URLs, with which no OAuth settings are written': having({
      CallbackURLs: ['http://localhost/'],
    }),
    'a domain': having(urls, { Domain: 'my-users' }),
  },
  reject: {
    'URLs without domain': {
      input: having(urls),
      message:
        'User pool "my-users" has no domain: referenceAuth writes ".auth.us-east-1.amazoncognito.com", which is nowhere.',
    },
  },
});
