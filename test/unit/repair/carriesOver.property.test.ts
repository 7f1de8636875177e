import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../src/errors';
import type { CloudPlan, JsonObject, ResourceChange } from '../../../src/model/cloudPlan';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { differencesOf, unmetDifferences } from '../../../src/repair/compareStates';
import { fillSlots, hasSlots } from '../../../src/repair/fillSlots';
import { trustsEveryPool } from '../../../src/repair/mendTrustPolicy';
import { planRepair } from '../../../src/repair/planRepair';
import { planUndo } from '../../../src/repair/planUndo';
import type { UpdateSemantics } from '../../emulator/service';
import { anyClient, anyGroup, anyIdentityPool, anyProvider, anyUserPool } from '../../support/arbitraryAuth';
import { anyStatements } from '../../support/arbitraryTrust';
import { DirectAccount } from '../../support/directAccount';
import { propertyRuns } from '../../support/propertyRuns';
import {
  accountId,
  functionArn,
  identityPoolId,
  native,
  region,
  repairSeed,
  roleArn,
  server,
  userPoolId,
  web,
} from '../../support/repairSeed';
import { pool as trustedPool } from '../../support/trustPolicies';

const roles = [...(repairSeed.accounts?.[0]?.roles ?? [])];

const google = { ProviderName: 'Google', ProviderType: 'Google' as const, ProviderDetails: {} };

const anyAccount = fc
  .record({
    pool: anyUserPool,
    clients: fc.tuple(anyClient(web), anyClient(native), anyClient(server)),
    identityPool: anyIdentityPool(identityPoolId),
    group: anyGroup,
    trust: anyStatements,
    provider: anyProvider,
  })
  .map(({ pool, clients, identityPool, group, provider, trust }) => {
    const resourceServers = [
      { Identifier: 'api', Name: 'API', Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }] },
    ];
    const userPools = [
      { ...pool, clients, resourceServers, identityProviders: [google, provider], groups: [group] },
    ];
    return {
      accounts: [
        {
          accountId,
          roles: [
            ...roles,
            { RoleName: 'any', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: trust } },
          ],
          regions: {
            [region]: {
              userPools,
              identityPools: [identityPool],
              functions: [{ FunctionName: 'post-confirmation' }],
            },
          },
        },
      ],
    };
  });

/** What a recipe may change, as paths of the changed resources; a prefix stands for all below it. */
interface Promised {
  readonly recipe: RepairRecipe;
  readonly changes: readonly string[];
  /** What no call can take away again, where AWS keeps what an update leaves out. */
  readonly stays?: readonly string[];
}

const anyRecipe: fc.Arbitrary<Promised> = fc.oneof(
  fc.constant<Promised>({
    recipe: {
      recipe: 'updateUserPoolClient',
      userPoolClientId: web,
      add: { LogoutURLs: ['https://new.example.com/out'], SupportedIdentityProviders: ['COGNITO'] },
    },
    changes: ['LogoutURLs', 'SupportedIdentityProviders'],
  }),
  fc.constant<Promised>({
    recipe: {
      recipe: 'updateUserPoolClient',
      userPoolClientId: web,
      add: {
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email'],
        CallbackURLs: ['https://new.example.com/in'],
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      },
      firstFlow: 'code',
      set: { AllowedOAuthFlowsUserPoolClient: true },
    },
    changes: [
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'ExplicitAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
    ],
  }),
  fc.constant<Promised>({
    recipe: {
      recipe: 'updateUserPoolClient',
      userPoolClientId: web,
      set: { RefreshTokenRotation: { Feature: 'DISABLED' } },
    },
    changes: ['RefreshTokenRotation'],
  }),
  fc.boolean().map((allowGuests): Promised => ({
    recipe: { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native], allowGuests },
    changes: ['CognitoIdentityProviders', ...(allowGuests ? ['AllowUnauthenticatedIdentities'] : [])],
  })),
  fc.constant<Promised>({
    recipe: {
      recipe: 'setIdentityPoolRoles',
      identityPoolId,
      unauthenticated: { arn: roleArn('tenant-b') },
    },
    changes: ['Roles.unauthenticated'],
  }),
  fc.constantFrom<Promised>(
    {
      recipe: { recipe: 'updateGroup', groupName: 'any', precedence: 7 },
      changes: ['Precedence'],
      stays: ['Precedence'],
    },
    {
      recipe: { recipe: 'updateGroup', groupName: 'any', role: { newRoleName: 'members', identityPoolId } },
      changes: ['RoleArn'],
      stays: ['RoleArn'],
    },
    {
      recipe: { recipe: 'updateIdentityProvider', providerName: 'Any', dropMappings: ['email', 'name'] },
      changes: ['AttributeMapping'],
    },
    {
      recipe: { recipe: 'setUserPoolMfaConfig', totp: true },
      changes: ['SoftwareTokenMfaConfiguration'],
    },
  ),
  fc.constantFrom('authenticated' as const, 'unauthenticated' as const).map((state): Promised => ({
    recipe: {
      ...{ recipe: 'updateAssumeRolePolicy', roleArn: roleArn('any') },
      ...{ identityPoolId: trustedPool, state },
    },
    changes: ['AssumeRolePolicyDocument'],
  })),
  fc.constantFrom<Promised>(
    {
      recipe: { recipe: 'createUserPoolClient', clientName: 'new', copyOf: web, identityPoolId },
      changes: ['CognitoIdentityProviders'],
    },
    {
      recipe: {
        ...{ recipe: 'createIdentityPool', identityPoolName: 'new', clientIds: [web, native] },
        ...{ authRoleName: 'new-auth', unauthRoleName: 'new-unauth' },
      },
      changes: [],
    },
    { recipe: { recipe: 'createUserPoolDomain', domain: 'new-domain' }, changes: [] },
    { recipe: { recipe: 'createManagedLoginBranding', userPoolClientId: web }, changes: [] },
    { recipe: { recipe: 'addTriggerPermission', functionArn }, changes: [] },
  ),
  fc.constant<Promised>({
    recipe: { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' },
    changes: ['DeletionProtection'],
  }),
);

const semantics: readonly UpdateSemantics[] = ['reset-all', 'measured', 'preserve-all'];
const ids = {
  userPoolId,
  clientIds: [web, native, server],
  identityPoolIds: [identityPoolId],
  roleNames: ['auth', 'tenant-b', 'any'],
  functionArns: [functionArn],
  groupNames: ['any'],
  providerNames: ['Any'],
};
const everything = [
  { kind: 'userPool', userPoolId },
  { kind: 'mfaConfig', userPoolId },
  { kind: 'group', userPoolId, groupName: 'any' },
  { kind: 'identityProvider', userPoolId, providerName: 'Any' },
  ...ids.clientIds.map((clientId) => ({ kind: 'userPoolClient', userPoolId, clientId }) as const),
  { kind: 'identityPool', identityPoolId },
  { kind: 'identityPoolRoles', identityPoolId },
  { kind: 'role', roleName: 'auth', arn: roleArn('auth') },
  { kind: 'role', roleName: 'any', arn: roleArn('any') },
] as const;

/** What the account does not show by itself. */
const unseen: ReadonlySet<string> = new Set(['managedLoginBranding', 'functionPermission']);

/** A domain and a style serve on; IAM does not take a policy back that trusts every identity pool. */
const isForGood = ({ target, before }: ResourceChange): boolean =>
  /^(domain|managedLoginBranding)$/.test(target.kind) ||
  (target.kind === 'role' && before !== undefined && trustsEveryPool(toTrust(before), region));
const toTrust = ({ AssumeRolePolicyDocument }: JsonObject) => AssumeRolePolicyDocument as JsonObject;

/** `undefined` when there is nothing to do, and where AWS would refuse it. */
function planOf(recipe: RepairRecipe, account: DirectAccount): CloudPlan | undefined {
  try {
    return planRepair(recipe, account.snapshot(ids));
  } catch (error) {
    const mayBeRefused = ['setUserPoolMfaConfig', 'updateAssumeRolePolicy'].includes(recipe.recipe);
    if (mayBeRefused && error instanceof UserError) return undefined;
    throw error;
  }
}

for (const updateSemantics of semantics) {
  describe(`a repair of any account, where AWS updates by ${updateSemantics}`, () => {
    it('changes what it promises and nothing else, and undo gives every value back', () => {
      fc.assert(
        fc.property(anyAccount, anyRecipe, (seed, { recipe, changes, stays = [] }) => {
          const account = new DirectAccount(seed, updateSemantics);
          const states = () => everything.map((target) => account.stateOf(target));
          const before = states();
          const plan = planOf(recipe, account);
          if (!plan) return;
          const slots = account.apply(plan);
          const made = plan.changes.map((change) => fillSlots(change, slots));
          const after = states();
          const found = before.flatMap((state, index) => differencesOf(state, after[index] ?? {}));
          for (const { path } of found) {
            const name = path.join('.');
            assert.ok(
              changes.some((one) => name === one || name.startsWith(`${one}.`)),
              `${name} changed`,
            );
          }
          const kept = plan.changes.filter((one) => one.before !== undefined && !hasSlots(one.target));
          const planned = kept.flatMap(({ differences }) => differences.map(({ path }) => path.join('.')));
          assert.deepEqual(found.map(({ path }) => path.join('.')).sort(), planned.sort());
          for (const change of made.filter(({ target }) => !unseen.has(target.kind))) {
            assert.deepEqual(unmetDifferences(change, account.stateOf(change.target)), []);
          }

          const applied = made.map((change) => ({ change, found: account.stateOf(change.target) }));
          const undo = planUndo(plan, applied);
          const cannot = made.every((one) => isForGood(one));
          assert.equal(undo === undefined, cannot);
          if (!undo) return;
          account.apply(undo);
          const undone = states();
          const left = before.flatMap((state, index) => differencesOf(state, undone[index] ?? {}));
          const mayStay = updateSemantics === 'reset-all' ? [] : stays;
          assert.deepEqual(
            left.filter((one) => one.before !== undefined || !mayStay.includes(one.path.join('.'))),
            [],
          );
        }),
        { numRuns: propertyRuns(60) },
      );
    });
  });
}
