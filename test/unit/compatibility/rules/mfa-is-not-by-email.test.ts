import { rule } from '../../../../src/compatibility/rules/mfa-is-not-by-email';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const email = { EmailMfaConfiguration: { Message: '{####}', Subject: 'Code' } };

testRule(rule, {
  accept: {
    'a pool without MFA': judging({ userPool: aUserPool(), mfaConfig: email }),
    'other methods': judging({ userPool: aUserPool({ MfaConfiguration: 'ON' }), mfaConfig: {} }),
  },
  reject: {
    'codes by e-mail': {
      input: judging({ userPool: aUserPool({ MfaConfiguration: 'OPTIONAL' }), mfaConfig: email }),
      message: 'User pool "my-users" sends MFA codes by e-mail, of which a Gen 1 app is not told.',
    },
  },
});
