import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toAuthOutputs, type OutputsInput } from '../../../../src/project/outputs/authOutputs';
import { outputsDifferences, takeOver } from '../../../../src/project/outputs/outputsDifferences';
import { readOutputs, writeOutputs } from '../../../../src/project/outputs/outputsFile';
import { outputsVersions, type OutputsVersion } from '../../../../src/project/outputs/outputsVersions';
import { anyOutputsInput } from '../../../support/arbitraryOutputs';
import { propertyRuns } from '../../../support/propertyRuns';
import { aClient, anIdentityPool, aUserPool } from '../../../support/snapshots';

const path = 'amplify_outputs.json';
const readAgain = (text: string, at = path) => readOutputs(at, text) ?? assert.fail(text);
const written = (input: OutputsInput, version: OutputsVersion = '1.5') =>
  writeOutputs(path, undefined, { auth: toAuthOutputs(input, version), version, askedVersion: false });
const differing = (text: string, input: OutputsInput) =>
  outputsDifferences(readAgain(text), input).map((difference) => difference.path.join('.'));

const client = aClient({
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: ['https://shop.example.com/'],
  LogoutURLs: ['https://shop.example.com/bye'],
});
const input: OutputsInput = {
  userPool: aUserPool({ Domain: 'shop', UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] }),
  client,
  region: 'us-east-1',
  identityPool: anIdentityPool(),
  mfaConfig: { SoftwareTokenMfaConfiguration: { Enabled: true } },
  groups: [{ GroupName: 'admins', Precedence: 1 }],
};
const { userPool } = input;
const policy = userPool.Policies?.PasswordPolicy;

describe('outputsDifferences', () => {
  it('has nothing to say of what was just written', () => {
    fc.assert(
      fc.property(anyOutputsInput, fc.constantFrom(...outputsVersions), (any, version) => {
        assert.deepEqual(differing(written(any, version), any), []);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  const changes: Readonly<Record<string, Partial<OutputsInput>>> = {
    'oauth.domain': { userPool: { ...userPool, CustomDomain: 'auth.example.com' } },
    'oauth.redirect_sign_in_uri': { client: { ...client, CallbackURLs: ['https://new.example.com/'] } },
    'oauth.redirect_sign_out_uri': { client: { ...client, LogoutURLs: ['https://new.example.com/'] } },
    'oauth.scopes': { client: { ...client, AllowedOAuthScopes: ['openid'] } },
    'oauth.response_type': { client: { ...client, AllowedOAuthFlows: ['implicit'] } },
    oauth: { client: { ...client, AllowedOAuthFlows: [] } },
    mfa_configuration: { userPool: { ...userPool, MfaConfiguration: 'ON' } },
    mfa_methods: { mfaConfig: { EmailMfaConfiguration: {} } },
    'password_policy.min_length': {
      userPool: { ...userPool, Policies: { PasswordPolicy: { ...policy, MinimumLength: 12 } } },
    },
    password_policy: { userPool: { ...userPool, Policies: {} } },
    username_attributes: { userPool: { ...userPool, UsernameAttributes: ['phone_number'] } },
    user_verification_types: { userPool: { ...userPool, AutoVerifiedAttributes: [] } },
    groups: { groups: [] },
    unauthenticated_identities_enabled: {
      identityPool: anIdentityPool({ AllowUnauthenticatedIdentities: true }),
    },
  };
  for (const [member, change] of Object.entries(changes)) {
    it(`sees a change of ${member}, and nothing else`, () => {
      assert.deepEqual(differing(written(input), { ...input, ...change }), [member]);
    });
  }

  it('sees sign-in pages that were set up since', () => {
    assert.deepEqual(differing(written({ ...input, client: aClient() }), input), ['oauth']);
  });

  it('does not mind what a deployment of referenceAuth writes in other words', () => {
    const { groups: _, ...auth } = toAuthOutputs(
      { ...input, userPool: aUserPool({ Domain: 'shop' }) },
      '1.5',
    );
    const deployed = {
      ...auth,
      mfa_methods: ['SMS_MFA', 'TOTP'],
      username_attributes: [],
      standard_required_attributes: ['sub', 'custom:tenant'],
      oauth: { ...auth.oauth, response_type: 'code,implicit', identity_providers: ['GOOGLE'] },
    };
    const now = {
      ...input,
      userPool: aUserPool({ Domain: 'shop' }),
      mfaConfig: { SmsMfaConfiguration: { SmsConfiguration: {} }, ...input.mfaConfig },
    };
    const textOf = (one: object) => JSON.stringify({ auth: one, version: '1.4' });
    assert.deepEqual(differing(textOf(deployed), now), []);
    // Without a domain it writes half a host name, which no app can use.
    const none = { ...deployed, oauth: { ...deployed.oauth, domain: '.auth.us-east-1.amazoncognito.com' } };
    assert.deepEqual(differing(textOf(none), { ...now, userPool: aUserPool() }), []);
    assert.deepEqual(differing(textOf(none), now), ['oauth']);
  });

  it('compares of a file that was written by hand only what it says', () => {
    const text = JSON.stringify({ auth: { user_pool_id: 'us-east-1_AbCdEfGhI' }, version: '1.3' });
    assert.deepEqual(differing(text, input), []);
    const guests = text.replace('}', ',"unauthenticated_identities_enabled":true}');
    assert.deepEqual(differing(guests, input), ['unauthenticated_identities_enabled']);
    const { identityPool: _, ...unread } = input;
    assert.deepEqual(differing(guests, unread), []);
  });
});

describe('takeOver', () => {
  it('leaves no difference, and everything else as it was', () => {
    fc.assert(
      fc.property(anyOutputsInput, anyOutputsInput, fc.constantFrom('\n', '\r\n'), (before, now, eol) => {
        const old = written(before)
          .replace('"version"', '"custom": { "mine": 1 },\n  // ours\n  "version"')
          .replaceAll('\n', eol);
        const differences = outputsDifferences(readAgain(old), now);
        const text = takeOver(path, old, differences);
        assert.deepEqual(differing(text, now), []);
        assert.ok(text.includes(`"custom": { "mine": 1 },${eol}  // ours${eol}  "version": "1.5"`), text);
        assert.equal(/[^\r]\n/.test(text), eol === '\n' && text.includes('\n'));
        if (differences.length === 0) assert.equal(text, old);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('keeps the way of signing in that the app offers first', () => {
    const factors = (AllowedFirstAuthFactors: readonly ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP')[]) => ({
      ...input,
      userPool: aUserPool({
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: [...AllowedFirstAuthFactors] } },
      }),
    });
    const text = written(factors(['EMAIL_OTP'])).replace(
      '"email_otp_enabled"',
      '"preferred_challenge": "EMAIL_OTP",\n      "email_otp_enabled"',
    );
    const now = factors(['EMAIL_OTP', 'SMS_OTP']);
    assert.deepEqual(differing(text, factors(['EMAIL_OTP'])), []);
    const taken = takeOver(path, text, outputsDifferences(readAgain(text), now));
    assert.deepEqual(readAgain(taken).auth.passwordless, {
      preferred_challenge: 'EMAIL_OTP',
      email_otp_enabled: true,
      sms_otp_enabled: true,
    });
  });

  it('edits the file of a Flutter app in its wrapper', () => {
    const at = 'lib/amplify_outputs.dart';
    const text = `// Ours.\nconst amplifyConfig = r'''${written(input)}''';\n`;
    const now = { ...input, client: { ...client, AllowedOAuthScopes: ['openid'] } };
    const taken = takeOver(at, text, outputsDifferences(readAgain(text, at), now));
    assert.ok(taken.startsWith('// Ours.\nconst amplifyConfig'));
    assert.deepEqual(outputsDifferences(readAgain(taken, at), now), []);
  });
});
