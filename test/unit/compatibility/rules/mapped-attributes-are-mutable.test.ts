import { rule } from '../../../../src/compatibility/rules/mapped-attributes-are-mutable';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const schema = [
  { Name: 'sub', Mutable: false, Required: true },
  { Name: 'email', Mutable: false, Required: true },
  { Name: 'name', Mutable: true },
  { Name: 'custom:tenant', Mutable: false, Required: false },
];
const mapping = (AttributeMapping: Record<string, string>) =>
  judging({
    userPool: aUserPool({ SchemaAttributes: schema }),
    identityProviders: [{ ProviderName: 'Google', ProviderType: 'Google', AttributeMapping }],
  });

testRule(rule, {
  accept: {
    'a provider that fills what can change': mapping({ name: 'name', username: 'sub' }),
    'a provider without mapping': judging({
      userPool: aUserPool({ SchemaAttributes: schema }),
      identityProviders: [{ ProviderName: 'Google' }],
    }),
  },
  reject: {
    'an attribute that cannot change and need not be there, and offers to fill it no longer': {
      input: mapping({ 'custom:tenant': 'tenant' }),
      message:
        'Provider "Google" fills "custom:tenant", which cannot be changed: the second sign-in of each user fails.',
      fixes: ['Let provider "Google" no longer fill "custom:tenant"'],
    },
    'an attribute that cannot change': {
      input: mapping({ email: 'email', name: 'name' }),
      fixes: [],
      message:
        'Provider "Google" fills "email", which cannot be changed: the second sign-in of each user fails.',
    },
  },
});
