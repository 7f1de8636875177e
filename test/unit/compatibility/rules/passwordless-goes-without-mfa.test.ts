import type { AuthFactorType, UserPoolMfaType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/passwordless-goes-without-mfa';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (MfaConfiguration: UserPoolMfaType, ...AllowedFirstAuthFactors: AuthFactorType[]) =>
  judging({
    userPool: aUserPool({ MfaConfiguration, Policies: { SignInPolicy: { AllowedFirstAuthFactors } } }),
  });

testRule(rule, {
  accept: {
    'passwords with MFA': having('ON', 'PASSWORD'),
    'codes with optional MFA': having('OPTIONAL', 'PASSWORD', 'EMAIL_OTP'),
    'codes without MFA': having('OFF', 'PASSWORD', 'WEB_AUTHN'),
  },
  reject: {
    'codes with MFA for everyone': {
      input: having('ON', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'),
      message: 'User pool "my-users" requires MFA, so nobody can sign in with EMAIL_OTP, WEB_AUTHN alone.',
    },
  },
});
