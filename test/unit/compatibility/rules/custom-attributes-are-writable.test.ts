import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/custom-attributes-are-writable';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (client: UserPoolClient): CheckInput => {
  const input = importing(client);
  const userPool = aUserPool({
    SchemaAttributes: [
      { Name: 'email', Mutable: true },
      { Name: 'custom:team', Mutable: true },
      { Name: 'custom:born', Mutable: false },
      { Name: 'dev:custom:rank', Mutable: true, DeveloperOnlyAttribute: true },
    ],
  });
  return { ...input, selection: { selection: { ...input.selection!.selection, userPool } } };
};

testRule(rule, {
  accept: {
    'a pool without attributes of its own': importing(aClient({ WriteAttributes: [] })),
    'a list that holds them': having(aClient({ WriteAttributes: ['custom:team'] })),
  },
  reject: {
    'a client without list': {
      input: having(aClient()),
      message: 'App client "web" may not write custom:team: sign-up and changes that send them fail.',
    },
    'a list of others': {
      input: having(aClient({ WriteAttributes: ['email'] })),
      message: 'App client "web" may not write custom:team: sign-up and changes that send them fail.',
    },
  },
});
