import { rule } from '../../../../src/compatibility/rules/guests-have-own-role';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = 'arn:aws:iam::123456789012:role/app';
const having = (Roles: Record<string, string>) =>
  withIdentityPool(importing(aClient()), anIdentityPool({ roles: { status: 'read', value: { Roles } } }));

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'two roles': withIdentityPool(importing(aClient())),
    'one role missing': having({ authenticated: role }),
  },
  reject: {
    'one role for both': {
      input: having({ authenticated: role, unauthenticated: role }),
      message:
        'Identity pool "my_identity_pool" gives guests the role of signed-in users (app), and Amplify gives both the same permissions.',
    },
  },
});
