import { rule } from '../../../../src/compatibility/rules/role-mappings-are-of-listed-providers';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI';
const mapping = (...keys: string[]) =>
  withIdentityPool(
    importing(aClient()),
    anIdentityPool({
      roles: {
        status: 'read',
        value: { RoleMappings: Object.fromEntries(keys.map((key) => [key, { Type: 'Token' as const }])) },
      },
    }),
  );

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'no mappings': mapping(),
    'a mapping of a listed client': mapping(`${provider}:${aClient().ClientId}`),
    'a mapping of a social provider': mapping('graph.facebook.com'),
  },
  reject: {
    'a mapping of a client that is gone': {
      input: mapping(`${provider}:${aClient().ClientId}`, `${provider}:gone`),
      message: `Identity pool "my_identity_pool" has a role mapping for ${provider}:gone, which it does not list: its roles cannot be changed until that is gone.`,
    },
  },
});
