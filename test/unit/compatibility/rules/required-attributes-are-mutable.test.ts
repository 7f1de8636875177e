import type { IdentityProvider } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/required-attributes-are-mutable';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const google = [{ ProviderName: 'Google', ProviderType: 'Google' as const }];
const requiring = (Mutable: boolean, identityProviders: readonly IdentityProvider[] = google) =>
  judging({
    userPool: aUserPool({
      SchemaAttributes: [
        { Name: 'sub', Mutable: false, Required: true },
        { Name: 'email', Mutable, Required: true },
        { Name: 'name', Mutable: false, Required: false },
      ],
    }),
    identityProviders,
  });

testRule(rule, {
  accept: {
    'a pool without external providers': requiring(false, []),
    'required attributes that can change': requiring(true),
  },
  reject: {
    'a required one that cannot': {
      input: requiring(false),
      message:
        '"email" is required and cannot be changed: users of Google cannot sign in a second time once it is mapped.',
    },
  },
});
