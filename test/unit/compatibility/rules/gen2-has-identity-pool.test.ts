import { rule } from '../../../../src/compatibility/rules/gen2-has-identity-pool';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'an identity pool': withIdentityPool(importing(aClient())) },
  reject: {
    'a user pool alone': {
      input: importing(aClient()),
      message:
        'referenceAuth needs an identity pool with both roles: it cannot refer to user pool "my-users" alone.',
    },
  },
});
