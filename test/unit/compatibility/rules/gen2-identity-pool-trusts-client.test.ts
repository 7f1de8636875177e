import { rule } from '../../../../src/compatibility/rules/gen2-identity-pool-trusts-client';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI';
const listing = (ProviderName: string, ClientId = aClient().ClientId) =>
  withIdentityPool(
    importing(aClient()),
    anIdentityPool({ CognitoIdentityProviders: [{ ProviderName, ClientId }] }),
  );
const message = `Identity pool "my_identity_pool" does not list ${provider} with app client "web": referenceAuth refuses it.`;

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'the pair': listing(provider),
    'no provider at all, which is another finding': withIdentityPool(
      importing(aClient()),
      anIdentityPool({ CognitoIdentityProviders: [] }),
    ),
  },
  reject: {
    'another client': { input: listing(provider, '9otherclient0000000000000'), message },
    'another Region in the name': { input: listing(provider.replace('us-east-1.', 'eu-west-1.')), message },
    'the suffix of China': { input: listing(provider.replace('.com/', '.com.cn/')), message },
  },
});
