import type { UserPool } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/domain-is-not-custom';
import { aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (differs: Partial<UserPool>) => ({
  pool: {},
  snapshot: aSnapshot({ userPool: aUserPool(differs) }),
});

testRule(rule, {
  accept: {
    'a pool without domain': having({}),
    'a domain of Cognito': having({ Domain: 'my-users' }),
  },
  reject: {
    'a custom domain alone': {
      input: having({ CustomDomain: 'auth.example.com' }),
      message: 'Amplify does not know the custom domain "auth.example.com": the app gets no OAuth domain.',
    },
    'a custom domain beside a prefix': {
      input: having({ CustomDomain: 'auth.example.com', Domain: 'my-users' }),
      message:
        'Amplify does not know the custom domain "auth.example.com": the app will use "my-users.auth.us-east-1.amazoncognito.com".',
    },
    'a custom domain where the prefix belongs': {
      input: having({ Domain: 'auth.example.com' }),
      message:
        'Amplify writes "auth.example.com.auth.us-east-1.amazoncognito.com" for the custom domain "auth.example.com".',
    },
  },
});
