import { rule } from '../../../../src/compatibility/rules/identity-providers-are-supported';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (...SupportedIdentityProviders: string[]) =>
  importing(aClient({ SupportedIdentityProviders }));

testRule(rule, {
  accept: {
    'a client without providers': importing(aClient()),
    'Cognito and the social ones': having(
      'COGNITO',
      'Facebook',
      'Google',
      'LoginWithAmazon',
      'SignInWithApple',
    ),
  },
  reject: {
    'a SAML provider alone': {
      input: having('CorporateSaml'),
      message:
        'Amplify knows none of the identity providers (CorporateSaml) and leaves out the OAuth configuration.',
    },
    'a SAML provider beside Cognito': {
      input: having('COGNITO', 'CorporateSaml'),
      message:
        'Amplify does not list the identity providers CorporateSaml for the app. Sign-in with them works by name.',
    },
  },
});
