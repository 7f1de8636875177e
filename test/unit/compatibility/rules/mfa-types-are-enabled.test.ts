import type { MfaConfig } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/mfa-types-are-enabled';
import { aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (MfaConfiguration: 'OFF' | 'ON' | 'OPTIONAL', mfaConfig: MfaConfig) => ({
  pool: {},
  snapshot: aSnapshot({ userPool: aUserPool({ MfaConfiguration }), mfaConfig }),
});
const off = { SoftwareTokenMfaConfiguration: { Enabled: false } };
const message = 'Amplify will offer authenticator apps (TOTP), which are switched off in "my-users".';

testRule(rule, {
  accept: {
    'a pool without MFA': having('OFF', off),
    'authenticator apps switched on': having('ON', { SoftwareTokenMfaConfiguration: { Enabled: true } }),
    'text messages only': having('ON', { SmsMfaConfiguration: { SmsAuthenticationMessage: '{####}' } }),
  },
  reject: {
    'authenticator apps mentioned and off': {
      ...{ input: having('ON', off), message },
      fixes: ['Switch on authenticator apps (TOTP)'],
    },
    'the same with optional MFA': { input: having('OPTIONAL', off), message },
  },
});
