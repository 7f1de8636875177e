import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/client-allows-passwordless-sign-in';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const offering = (client: UserPoolClient, ...AllowedFirstAuthFactors: AuthFactorType[]): CheckInput => {
  const input = importing(client);
  const userPool = aUserPool({ Policies: { SignInPolicy: { AllowedFirstAuthFactors } } });
  return { ...input, selection: { selection: { ...input.selection!.selection, userPool } } };
};

testRule(rule, {
  accept: {
    'a pool that says nothing of first factors': importing(aClient()),
    'passwords only': offering(aClient(), 'PASSWORD'),
    'a client that allows it': offering(
      aClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
      'PASSWORD',
      'EMAIL_OTP',
    ),
  },
  reject: {
    'a client that does not': {
      input: offering(aClient(), 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'),
      message:
        'The user pool offers sign-in with EMAIL_OTP, WEB_AUTHN, but app client "web" does not allow ALLOW_USER_AUTH.',
    },
    'legacy names, which do not know it': {
      input: offering(aClient({ ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }), 'SMS_OTP'),
      message:
        'The user pool offers sign-in with SMS_OTP, but app client "web" does not allow ALLOW_USER_AUTH.',
    },
  },
});
