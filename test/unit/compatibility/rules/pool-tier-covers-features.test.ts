import type { UserPool } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/pool-tier-covers-features';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const lite = (differs: Partial<UserPool> = {}) => aUserPool({ UserPoolTier: 'LITE', ...differs });
const managed = [{ Domain: 'my-users', ManagedLoginVersion: 2 }];
const factors = (...AllowedFirstAuthFactors: ('PASSWORD' | 'EMAIL_OTP')[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});

testRule(rule, {
  accept: {
    'a plain pool on Lite': judging({
      userPool: lite(factors('PASSWORD')),
      domains: [{ Domain: 'a', ManagedLoginVersion: 1 }],
    }),
    'everything on Essentials': judging({
      userPool: aUserPool({ UserPoolTier: 'ESSENTIALS', ...factors('PASSWORD', 'EMAIL_OTP') }),
      domains: managed,
    }),
    'a pool that names no plan': judging({ userPool: aUserPool(factors('EMAIL_OTP')), domains: managed }),
  },
  reject: {
    'managed login on Lite': {
      input: judging({ userPool: lite(), domains: managed }),
      message: 'Managed login needs the Essentials plan; "my-users" is on Lite.',
    },
    'codes by e-mail on Lite': {
      input: judging({ userPool: lite(factors('PASSWORD', 'EMAIL_OTP')), domains: [] }),
      message: 'Sign-in with EMAIL_OTP needs the Essentials plan; "my-users" is on Lite.',
    },
  },
});
