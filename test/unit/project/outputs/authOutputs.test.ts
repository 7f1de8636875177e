import { parseAmplifyConfig } from '@aws-amplify/core/internals/utils';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toAuthOutputs, type OutputsInput } from '../../../../src/project/outputs/authOutputs';
import { outputsVersions } from '../../../../src/project/outputs/outputsVersions';
import { writeOutputs } from '../../../../src/project/outputs/outputsFile';
import { anyOutputsInput } from '../../../support/arbitraryOutputs';
import { schemaProblems } from '../../../support/outputsSchemas';
import { propertyRuns } from '../../../support/propertyRuns';
import { aClient, anIdentityPool, aUserPool } from '../../../support/snapshots';

const input = (differs: Partial<OutputsInput> = {}): OutputsInput => ({
  userPool: aUserPool(),
  client: aClient(),
  region: 'us-east-1',
  ...differs,
});
const hosted = aClient({
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://shop.example.com/'],
  LogoutURLs: ['https://shop.example.com/bye'],
  SupportedIdentityProviders: ['COGNITO', 'Google', 'Okta'],
});

describe('toAuthOutputs', () => {
  it('is valid in every version, whatever the resources are', () => {
    fc.assert(
      fc.property(anyOutputsInput, fc.constantFrom(...outputsVersions), (any, version) => {
        const auth = toAuthOutputs(any, version);
        const text = writeOutputs('amplify_outputs.json', undefined, { auth, version, askedVersion: false });
        assert.equal(schemaProblems(version, JSON.parse(text)), undefined, text);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it("is read by Amplify's own parser to the same values, whatever the resources are", () => {
    fc.assert(
      fc.property(anyOutputsInput, (any) => {
        const auth = toAuthOutputs(any, '1.5');
        const cognito = parseAmplifyConfig({ auth, version: '1.5' }).Auth?.Cognito;
        assert.ok(cognito);
        assert.equal(cognito.userPoolId, any.userPool.Id);
        assert.equal(cognito.userPoolClientId, any.client.ClientId);
        assert.equal(cognito.identityPoolId, any.identityPool?.IdentityPoolId);
        assert.equal(
          cognito.allowGuestAccess ?? false,
          any.identityPool?.AllowUnauthenticatedIdentities ?? false,
        );
        const policy = any.userPool.Policies?.PasswordPolicy;
        assert.equal(cognito.passwordFormat?.minLength, policy && (policy.MinimumLength ?? 8));
        assert.equal(
          cognito.passwordFormat?.requireSpecialCharacters,
          policy && policy.RequireSymbols === true,
        );
        const statuses = { OFF: 'off', ON: 'on', OPTIONAL: 'optional' } as const;
        assert.equal(cognito.mfa?.status, statuses[any.userPool.MfaConfiguration ?? 'OFF']);
        assert.equal(
          cognito.mfa?.totpEnabled ?? false,
          any.mfaConfig?.SoftwareTokenMfaConfiguration?.Enabled === true,
        );
        const oauth = cognito.loginWith?.oauth;
        assert.deepEqual(oauth?.redirectSignIn, auth.oauth && any.client.CallbackURLs);
        assert.deepEqual(oauth?.redirectSignOut, auth.oauth && any.client.LogoutURLs);
        assert.equal(oauth?.responseType, auth.oauth?.response_type);
        assert.equal(
          cognito.loginWith?.email ?? false,
          any.userPool.UsernameAttributes?.includes('email') ?? false,
        );
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('names the methods of MFA as the format does', () => {
    const mfaConfig = {
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } },
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
    };
    assert.deepEqual(toAuthOutputs(input({ mfaConfig }), '1.5').mfa_methods, ['SMS', 'TOTP', 'EMAIL']);
    assert.deepEqual(toAuthOutputs(input({ mfaConfig }), '1.3').mfa_methods, ['SMS', 'TOTP']);
  });

  it('says nothing of MFA methods that were not read', () => {
    assert.equal('mfa_methods' in toAuthOutputs(input(), '1.5'), false);
  });

  it('prefers the code flow, and calls the implicit one token', () => {
    const userPool = aUserPool({ Domain: 'shop' });
    const typeOf = (...flows: string[]) =>
      toAuthOutputs(
        input({ userPool, client: { ...hosted, AllowedOAuthFlows: flows as ('code' | 'implicit')[] } }),
        '1.5',
      ).oauth?.response_type;
    assert.equal(typeOf('implicit', 'code'), 'code');
    assert.equal(typeOf('implicit'), 'token');
    assert.equal(typeOf('client_credentials'), undefined);
  });

  it('leaves OAuth out when the app client lacks a sign-out URL, or the pool a domain', () => {
    const userPool = aUserPool({ Domain: 'shop' });
    assert.ok(toAuthOutputs(input({ userPool, client: hosted }), '1.5').oauth);
    assert.equal(
      toAuthOutputs(input({ userPool, client: { ...hosted, LogoutURLs: [] } }), '1.5').oauth,
      undefined,
    );
    assert.equal(toAuthOutputs(input({ client: hosted }), '1.5').oauth, undefined);
  });

  it('takes a custom domain as it is, and completes a prefix', () => {
    const domainOf = (differs: object) =>
      toAuthOutputs(input({ userPool: aUserPool(differs), client: hosted }), '1.5').oauth?.domain;
    assert.equal(domainOf({ Domain: 'shop' }), 'shop.auth.us-east-1.amazoncognito.com');
    assert.equal(domainOf({ Domain: 'shop', CustomDomain: 'auth.example.com' }), 'auth.example.com');
  });

  it('completes a prefix by the partition of the Region', () => {
    const domainIn = (region: string) =>
      toAuthOutputs(input({ userPool: aUserPool({ Domain: 'shop' }), client: hosted, region }), '1.5').oauth
        ?.domain;
    assert.equal(domainIn('cn-north-1'), 'shop.auth.cn-north-1.amazoncognito.com.cn');
    assert.equal(domainIn('us-gov-west-1'), 'shop.auth-fips.us-gov-west-1.amazoncognito.com');
    assert.equal(domainIn('eu-west-3'), 'shop.auth.eu-west-3.amazoncognito.com');
  });

  it("lists the social providers of the app client, by the format's names", () => {
    const auth = toAuthOutputs(input({ userPool: aUserPool({ Domain: 'shop' }), client: hosted }), '1.5');
    assert.deepEqual(auth.oauth?.identity_providers, ['GOOGLE']);
  });

  it('asks at sign-up for standard attributes only, and never for sub', () => {
    const SchemaAttributes = ['sub', 'email', 'custom:tenant', 'email_verified'].map((Name) => ({
      Name,
      Required: true,
    }));
    const auth = toAuthOutputs(input({ userPool: aUserPool({ SchemaAttributes }) }), '1.5');
    assert.deepEqual(auth.standard_required_attributes, ['email']);
  });

  it('leaves username attributes out for a pool whose users sign in with a username', () => {
    assert.equal('username_attributes' in toAuthOutputs(input(), '1.5'), false);
  });

  it('says which ways of signing in without a password there are, from version 1.4 on', () => {
    const Policies = {
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
    } as const;
    const userPool = aUserPool({ Policies: Policies as never, CustomDomain: 'auth.example.com' });
    const mfaConfig = { WebAuthnConfiguration: { UserVerification: 'required' } } as const;
    assert.deepEqual(toAuthOutputs(input({ userPool, mfaConfig }), '1.4').passwordless, {
      email_otp_enabled: true,
      web_authn: { relying_party_id: 'auth.example.com', user_verification: 'required' },
    });
    assert.equal('passwordless' in toAuthOutputs(input({ userPool, mfaConfig }), '1.3'), false);
  });

  it('says whether guests get credentials, with an identity pool only', () => {
    const identityPool = anIdentityPool({ AllowUnauthenticatedIdentities: true });
    assert.equal(toAuthOutputs(input({ identityPool }), '1.5').unauthenticated_identities_enabled, true);
    assert.equal('unauthenticated_identities_enabled' in toAuthOutputs(input(), '1.5'), false);
  });
});
