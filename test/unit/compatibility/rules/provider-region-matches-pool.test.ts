import { rule } from '../../../../src/compatibility/rules/provider-region-matches-pool';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI';
const listing = (...names: string[]) =>
  withIdentityPool(
    importing(aClient()),
    anIdentityPool({
      CognitoIdentityProviders: names.map((ProviderName) => ({ ProviderName, ClientId: aClient().ClientId })),
    }),
  );

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'the right name, for two clients': listing(provider, provider),
    'providers of other pools': listing('cognito-idp.eu-west-1.amazonaws.com/eu-west-1_OtherPool'),
  },
  reject: {
    'another Region': {
      input: listing(provider, provider.replace('us-east-1.', 'us-west-2.')),
      message: `Identity pool "my_identity_pool" lists cognito-idp.us-west-2.amazonaws.com/us-east-1_AbCdEfGhI, but tokens of "my-users" come from ${provider}: users get no credentials.`,
    },
  },
});
