import { rule } from '../../../../src/compatibility/rules/role-mapping-covers-web-client';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const prefix = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI:';
const mapping = (...clientIds: string[]) =>
  withIdentityPool(
    importing(aClient()),
    anIdentityPool({
      roles: {
        status: 'read',
        value: {
          RoleMappings: Object.fromEntries(clientIds.map((id) => [prefix + id, { Type: 'Token' as const }])),
        },
      },
    }),
  );

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'no mappings': mapping(),
    'a mapping of the web client beside another': mapping('other', aClient().ClientId),
  },
  reject: {
    'a mapping of another client only': {
      input: mapping('other'),
      message: 'Group and rule roles apply to users of client other, but not to those of "web".',
    },
  },
});
