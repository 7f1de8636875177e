import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/custom-attributes-are-readable';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (client: UserPoolClient): CheckInput => {
  const input = importing(client);
  const userPool = aUserPool({
    SchemaAttributes: [
      { Name: 'custom:team', Mutable: true },
      { Name: 'custom:born', Mutable: false },
    ],
  });
  return { ...input, selection: { selection: { ...input.selection!.selection, userPool } } };
};

testRule(rule, {
  accept: {
    'a pool without attributes of its own': importing(aClient({ ReadAttributes: [] })),
    'a list that holds them': having(aClient({ ReadAttributes: ['custom:team', 'custom:born'] })),
  },
  reject: {
    'a client without list': {
      input: having(aClient()),
      message: 'App client "web" may not read custom:team, custom:born: the app does not see them.',
    },
    'a list with one of them': {
      input: having(aClient({ ReadAttributes: ['custom:team'] })),
      message: 'App client "web" may not read custom:born: the app does not see them.',
    },
  },
});
