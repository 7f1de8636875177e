import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { differencesOf } from '../../../src/repair/compareStates';
import { planRepair } from '../../../src/repair/planRepair';
import { planUndo } from '../../../src/repair/planUndo';
import type { UpdateSemantics } from '../../emulator/service';
import { anyClient, anyIdentityPool, anyUserPool } from '../../support/arbitraryAuth';
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

const anyAccount = fc
  .record({
    pool: anyUserPool,
    clients: fc.tuple(anyClient(web), anyClient(native), anyClient(server)),
    identityPool: anyIdentityPool(identityPoolId),
  })
  .map(({ pool, clients, identityPool }) => {
    const resourceServers = [
      { Identifier: 'api', Name: 'API', Scopes: [{ ScopeName: 'read', ScopeDescription: 'r' }] },
    ];
    const identityProviders = [
      { ProviderName: 'Google', ProviderType: 'Google' as const, ProviderDetails: {} },
    ];
    const userPools = [{ ...pool, clients, resourceServers, identityProviders }];
    return {
      accounts: [{ accountId, roles, regions: { [region]: { userPools, identityPools: [identityPool] } } }],
    };
  });

/** What a recipe may change, as paths of the changed resources; a prefix stands for all below it. */
interface Promised {
  readonly recipe: RepairRecipe;
  readonly changes: readonly string[];
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
};
const everything = [
  { kind: 'userPool', userPoolId },
  ...ids.clientIds.map((clientId) => ({ kind: 'userPoolClient', userPoolId, clientId }) as const),
  { kind: 'identityPool', identityPoolId },
  { kind: 'identityPoolRoles', identityPoolId },
] as const;

for (const updateSemantics of semantics) {
  describe(`a repair of any account, where AWS updates by ${updateSemantics}`, () => {
    it('changes what it promises and nothing else, and undo gives every value back', () => {
      fc.assert(
        fc.property(anyAccount, anyRecipe, (seed, { recipe, changes }) => {
          const account = new DirectAccount(seed, updateSemantics);
          const states = () => everything.map((target) => account.stateOf(target));
          const before = states();
          const plan = planRepair(recipe, account.snapshot(ids));
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
          const planned = plan.changes.flatMap(({ differences }) =>
            differences.map(({ path }) => path.join('.')),
          );
          assert.deepEqual(found.map(({ path }) => path.join('.')).sort(), planned.sort());
          for (const change of plan.changes) {
            assert.deepEqual(differencesOf(change.after, account.stateOf(change.target)), []);
          }

          const applied = plan.changes.map((change) => ({ change, found: account.stateOf(change.target) }));
          const undo = planUndo(plan, applied) ?? assert.fail('no undo');
          account.apply(undo);
          const undone = states();
          assert.deepEqual(
            before.flatMap((state, index) => differencesOf(state, undone[index] ?? {})),
            [],
          );
        }),
        { numRuns },
      );
    });
  });
}
