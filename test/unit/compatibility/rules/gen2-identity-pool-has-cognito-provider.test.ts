import { rule } from '../../../../src/compatibility/rules/gen2-identity-pool-has-cognito-provider';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const message = 'Identity pool "my_identity_pool" trusts no user pool at all: referenceAuth refuses it.';

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'an identity pool with a provider': withIdentityPool(importing(aClient())),
  },
  reject: {
    'an empty list of providers': {
      input: withIdentityPool(importing(aClient()), anIdentityPool({ CognitoIdentityProviders: [] })),
      message,
    },
    'no list of providers': {
      input: withIdentityPool(importing(aClient()), without(anIdentityPool(), 'CognitoIdentityProviders')),
      message,
    },
  },
});
