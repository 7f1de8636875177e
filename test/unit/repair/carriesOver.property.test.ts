import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../src/errors';
import type { CloudPlan } from '../../../src/model/cloudPlan';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { differencesOf } from '../../../src/repair/compareStates';
import { planRepair } from '../../../src/repair/planRepair';
import { planUndo } from '../../../src/repair/planUndo';
import type { UpdateSemantics } from '../../emulator/service';
import { anyClient, anyGroup, anyIdentityPool, anyProvider, anyUserPool } from '../../support/arbitraryAuth';
import { DirectAccount } from '../../support/directAccount';
import {
  accountId,
  identityPoolId,
  native,
  region,
  repairSeed,
  roleArn,
  server,
  userPoolId,
  web,
} from '../../support/repairSeed';

/** Set `REPAIR_RUNS` for more. */
const numRuns = Number(process.env.REPAIR_RUNS ?? 60);
const roles = [...(repairSeed.accounts?.[0]?.roles ?? [])];

const google = { ProviderName: 'Google', ProviderType: 'Google' as const, ProviderDetails: {} };

const anyAccount = fc
  .record({
    pool: anyUserPool,
    clients: fc.tuple(anyClient(web), anyClient(native), anyClient(server)),
    identityPool: anyIdentityPool(identityPoolId),
    group: anyGroup,
    provider: anyProvider,
  })
  .map(({ pool, clients, identityPool, group, provider }) => {
    const resourceServers = [
      { Identifier: 'api', Name: 'API', Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }] },
    ];
    const userPools = [
      { ...pool, clients, resourceServers, identityProviders: [google, provider], groups: [group] },
    ];
    return {
      accounts: [{ accountId, roles, regions: { [region]: { userPools, identityPools: [identityPool] } } }],
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
  roleNames: ['auth', 'tenant-b'],
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
] as const;

/** `undefined` when there is nothing to do, and where AWS would refuse it. */
function planOf(recipe: RepairRecipe, account: DirectAccount): CloudPlan | undefined {
  try {
    return planRepair(recipe, account.snapshot(ids));
  } catch (error) {
    if (recipe.recipe === 'setUserPoolMfaConfig' && error instanceof UserError) return undefined;
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
          account.apply(plan);
          const after = states();
          const found = before.flatMap((state, index) => differencesOf(state, after[index] ?? {}));
          for (const { path } of found) {
            const name = path.join('.');
            assert.ok(
              changes.some((one) => name === one || name.startsWith(`${one}.`)),
              `${name} changed`,
            );
          }
          const kept = plan.changes.filter(({ before }) => before !== undefined);
          const planned = kept.flatMap(({ differences }) => differences.map(({ path }) => path.join('.')));
          assert.deepEqual(found.map(({ path }) => path.join('.')).sort(), planned.sort());
          for (const change of plan.changes) {
            assert.deepEqual(differencesOf(change.after, account.stateOf(change.target)), []);
          }

          const applied = plan.changes.map((change) => ({ change, found: account.stateOf(change.target) }));
          const undo = planUndo(plan, applied) ?? assert.fail('no undo');
          account.apply(undo);
          const undone = states();
          const left = before.flatMap((state, index) => differencesOf(state, undone[index] ?? {}));
          const mayStay = updateSemantics === 'reset-all' ? [] : stays;
          assert.deepEqual(
            left.filter((one) => one.before !== undefined || !mayStay.includes(one.path.join('.'))),
            [],
          );
        }),
        { numRuns },
      );
    });
  });
}
