import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/outputs-are-up-to-date';
import type { IdentityPool, UserPool, UserPoolClient } from '../../../../src/model/authSnapshot';
import { toAuthOutputs } from '../../../../src/project/outputs/authOutputs';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

interface Now {
  readonly userPool?: Partial<UserPool>;
  readonly client?: Partial<UserPoolClient>;
  readonly identityPool?: Partial<IdentityPool>;
}

const path = 'amplify_outputs.json';
const mfaConfig = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const groups = [{ GroupName: 'admins' }];

/** Outputs of a pool as it was when they were written, and the pool as it is now. */
function outputs(now: Now, said: object = {}): CheckInput {
  const pools = { identityPool: anIdentityPool(), mfaConfig, groups };
  const auth = toAuthOutputs(
    { userPool: aUserPool(), client: aClient(), region: 'us-east-1', ...pools },
    '1.4',
  );
  const snapshot = aSnapshot({
    userPool: aUserPool(now.userPool),
    userPoolClients: [aClient(now.client)],
    identityPools: [anIdentityPool(now.identityPool)],
    mfaConfig,
    groups,
  });
  return {
    snapshot,
    outputs: {
      outputs: { path, auth: { ...auth, ...said }, version: '1.4', platform: 'javascript' },
      envName: 'sandbox',
    },
  };
}
const fix = `Refresh "${path}" from Cognito`;

testRule(rule, {
  accept: {
    'what the resources are set to': outputs({}),
    'an app client that was not read': outputs(
      { userPool: { MfaConfiguration: 'ON' } },
      { user_pool_client_id: 'other' },
    ),
  },
  reject: {
    'second factors and guests that are another thing now': {
      input: outputs({
        userPool: { MfaConfiguration: 'ON' },
        identityPool: { AllowUnauthenticatedIdentities: true },
      }),
      message: [
        `"${path}" has "NONE" for "mfa_configuration"; in Cognito it is "REQUIRED".`,
        `"${path}" has false for "unauthenticated_identities_enabled"; in Cognito it is true.`,
      ],
      fixes: [fix, fix],
    },
    'a sign-in page that was set up since': {
      input: outputs({
        userPool: { Domain: 'shop' },
        client: {
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['openid', 'email'],
          CallbackURLs: ['https://shop.example.com/'],
          LogoutURLs: ['https://shop.example.com/'],
        },
      }),
      message: `"${path}" has no OAuth settings; the app client has some now.`,
      fixes: [fix],
    },
    'verification that is gone': {
      input: outputs({}, { user_verification_types: ['email'] }),
      message: `"${path}" has ["email"] for "user_verification_types"; in Cognito it is [].`,
    },
    'passwords without a policy': {
      input: outputs({ userPool: { Policies: {} } }),
      message: `"${path}" has {"min_length":8, "require_lowercase":true, "require_numbers":true, "require_symbols":true, "require_uppercase":true} for "password_policy"; Cognito has nothing of it.`,
    },
  },
});
