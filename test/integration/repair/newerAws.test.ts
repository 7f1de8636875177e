import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import { unknownMembers } from '../../../src/aws/unknownMembers';
import { inputSchemas } from '../../../src/aws/cognitoIdp';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { accountState, changedThings } from '../../support/accountState';
import { openTestSession } from '../../support/awsSessions';
import { startChangingProxy } from '../../support/changingProxy';
import { useRepairBench } from '../../support/repairBench';
import { identityPoolId, native, secret, web } from '../../support/repairSeed';

type Json = Record<string, Record<string, Record<string, unknown>>>;

/** A setting that AWS invents tomorrow, where each kind of resource could have it. */
const inventions: Readonly<
  Record<string, { recipe: RepairRecipe; operation: string; invent: (answer: Json) => void; says: string }>
> = {
  'an app client': {
    recipe: { recipe: 'updateUserPoolClient', userPoolClientId: web, add: { LogoutURLs: ['myapp://out'] } },
    operation: 'DescribeUserPoolClient',
    invent: ({ UserPoolClient = {} }) => {
      UserPoolClient.NewSetting = { On: true };
      if (UserPoolClient.TokenValidityUnits) UserPoolClient.TokenValidityUnits.DeviceToken = 'days';
    },
    says: 'TokenValidityUnits.DeviceToken, NewSetting',
  },
  'an identity pool': {
    recipe: { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native] },
    operation: 'DescribeIdentityPool',
    invent: (answer) => {
      const [provider = {}] = (answer.CognitoIdentityProviders ?? []) as unknown as Record<string, unknown>[];
      provider.NewCheck = true;
    },
    says: 'CognitoIdentityProviders.NewCheck',
  },
  'role mappings': {
    recipe: { recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { newRoleName: 'unauth' } },
    operation: 'GetIdentityPoolRoles',
    invent: ({ RoleMappings = {} }) => {
      for (const mapping of Object.values(RoleMappings)) mapping.NewChoice = 'x';
    },
    says: 'RoleMappings.cognito-idp',
  },
  'a group': {
    recipe: { recipe: 'updateGroup', groupName: 'guides', precedence: 2 },
    operation: 'GetGroup',
    invent: ({ Group = {} }) => {
      Group.Parent = {};
    },
    says: 'Parent',
  },
  'an identity provider': {
    recipe: { recipe: 'updateIdentityProvider', providerName: 'Corporate', dropMappings: ['email'] },
    operation: 'DescribeIdentityProvider',
    invent: ({ IdentityProvider = {} }) => {
      IdentityProvider.Priority = {};
    },
    says: 'Priority',
  },
  'second factors': {
    recipe: { recipe: 'setUserPoolMfaConfig', totp: true },
    operation: 'GetUserPoolMfaConfig',
    invent: (answer) => {
      answer.VoiceMfaConfiguration = {};
    },
    says: 'VoiceMfaConfiguration',
  },
  'a user pool': {
    recipe: { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' },
    operation: 'DescribeUserPool',
    invent: ({ UserPool = {} }) => {
      UserPool.NewConfiguration = { Mode: 'ON' };
    },
    says: 'NewConfiguration',
  },
};

describe('applyCloudPlan, with an AWS that is newer than the SDK', () => {
  const bench = useRepairBench();

  for (const [what, { recipe, operation, invent, says }] of Object.entries(inventions)) {
    it(`changes nothing, rather than reset a setting it cannot send back: ${what}`, async () => {
      const proxy = await startChangingProxy(bench.emulator, (asked, answer) => {
        if (asked === operation) invent(answer as Json);
      });
      const session = await openTestSession(proxy.url);
      try {
        const before = await accountState(bench.emulator);
        const plan = await bench.plan(recipe);
        await assert.rejects(applyCloudPlan(session, plan), (error: Error) => {
          assert.ok(error.message.includes(says), error.message);
          return true;
        });
        assert.deepEqual(changedThings(before, await accountState(bench.emulator)), []);
      } finally {
        session.dispose();
        await proxy.close();
      }
    });
  }
});

describe('unknownMembers', () => {
  const of = (UserPoolClient: object) =>
    unknownMembers(
      Buffer.from(JSON.stringify({ UserPoolClient })),
      ['UserPoolClient'],
      inputSchemas.UpdateUserPoolClient,
      ['ClientSecret', 'CreationDate'],
    );

  it('finds none in what the SDK knows, and never names a value', () => {
    assert.deepEqual(
      of({
        ClientSecret: secret,
        CreationDate: 1,
        CallbackURLs: ['a'],
        AnalyticsConfiguration: { UserDataShared: true },
        RefreshTokenRotation: { Feature: 'ENABLED' },
      }),
      [],
    );
    assert.deepEqual(of({ NewSecret: secret }), ['NewSecret']);
  });
});
