import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/provider-names-are-known-to-libraries';
import { judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (...types: IdentityProviderTypeType[]) =>
  judging({
    identityProviders: types.map((ProviderType) => ({ ProviderName: `my-${ProviderType}`, ProviderType })),
  });

testRule(rule, {
  accept: { 'no providers': having(), 'social ones': having('Google', 'SignInWithApple') },
  reject: {
    'SAML and OIDC': {
      input: having('SAML', 'Google', 'OIDC'),
      message: [
        'The SAML provider "my-SAML" is not in the app\'s list of providers: the app names it to sign in with it.',
        'The OIDC provider "my-OIDC" is not in the app\'s list of providers: the app names it to sign in with it.',
      ],
    },
  },
});
