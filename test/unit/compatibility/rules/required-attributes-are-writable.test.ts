import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/required-attributes-are-writable';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const requiring = (client: UserPoolClient): CheckInput => {
  const input = importing(client);
  const userPool = aUserPool({
    SchemaAttributes: [
      { Name: 'sub', Required: true, Mutable: false },
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'name', Required: false, Mutable: true },
    ],
  });
  return { ...input, selection: { selection: { ...input.selection!.selection, userPool } } };
};

testRule(rule, {
  accept: {
    'a client without list': requiring(aClient()),
    'a list with the required one': requiring(aClient({ WriteAttributes: ['email'] })),
  },
  reject: {
    'a list without it': {
      input: requiring(aClient({ WriteAttributes: ['name'] })),
      message: 'App client "web" may not write email, which sign-up needs.',
    },
    'an empty list': {
      input: requiring(aClient({ WriteAttributes: [] })),
      message: 'App client "web" may not write email, which sign-up needs.',
    },
  },
});
