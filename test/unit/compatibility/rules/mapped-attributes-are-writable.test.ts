import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/mapped-attributes-are-writable';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const mapping = (client: Partial<UserPoolClient>, ...names: string[]) =>
  reading(importing(aClient({ SupportedIdentityProviders: ['Google'], ...client })), {
    identityProviders: [
      { ProviderName: 'Google', AttributeMapping: Object.fromEntries(names.map((name) => [name, 'x'])) },
    ],
  });

testRule(rule, {
  accept: {
    'standard attributes and no list': mapping({}, 'email', 'name'),
    'a list that holds them': mapping({ WriteAttributes: ['email', 'custom:team'] }, 'email', 'custom:team'),
    'what no client writes': mapping({ WriteAttributes: ['email'] }, 'username', 'email_verified', 'email'),
    'a provider the client does not use': mapping({ SupportedIdentityProviders: ['COGNITO'] }, 'custom:team'),
    'a client without providers': reading(importing(aClient()), {
      identityProviders: [{ ProviderName: 'Google', AttributeMapping: { 'custom:team': 'x' } }],
    }),
  },
  reject: {
    'a list without one': {
      input: mapping({ WriteAttributes: ['name'] }, 'email', 'name'),
      message: 'App client "web" may not write email, which provider "Google" fills: sign-in with it fails.',
    },
    'a custom attribute and no list': {
      input: mapping({}, 'email', 'custom:team'),
      message:
        'App client "web" may not write custom:team, which provider "Google" fills: sign-in with it fails.',
    },
  },
});
