import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyCloudPlan } from '../../src/aws/applyCloudPlan';
import { UserError } from '../../src/errors';
import type { CloudPlan } from '../../src/model/cloudPlan';
import type { RepairRecipe } from '../../src/model/repairRecipe';
import { planRepair } from '../../src/repair/planRepair';
import { changedThings, type AccountState } from '../support/accountState';
import { anyClient, anyGroup, anyIdentityPool, anyProvider } from '../support/arbitraryAuth';
import { anyStatements } from '../support/arbitraryTrust';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../support/awsEnvironment';
import { openTestSession } from '../support/awsSessions';
import { propertyRuns } from '../support/propertyRuns';
import { repairAndUndo } from '../support/repairAndUndo';
import { repairAccountAt, type RepairAccount } from '../support/repairBench';
import { repairCases, repairCasesOf } from '../support/repairCases';
import { identityPoolId, roleArn, web } from '../support/repairSeed';
import { pool as trustedPool } from '../support/trustPolicies';
import { makeRepairAccount, type MadeIds, type Settings } from './repairSeedAt';
import { readDifferences, type RunningTarget } from './runContract';
import { startMoto } from './targets/moto';

/** Repairs of an AWS that others emulate: what we take for granted about AWS is not all our own invention. */
describe('every repair, where AWS is moto', function () {
  this.timeout(30_000);
  let running: RunningTarget | undefined;
  let environment: AwsEnvironment;
  const differences = readDifferences('moto-repairs');

  before(async function () {
    const started = await startMoto();
    if ('missing' in started) {
      console.warn(`\n  SKIPPED: ${repairCases.length} repairs at moto: ${started.missing}\n`);
      return this.skip();
    }
    running = started;
    environment = await useAwsEnvironment({}, documentationKeys);
  });
  after(async () => {
    if (!running) return;
    await running.stop();
    await environment.restore();
  });

  /** A fresh account with the things of `repairSeed`, or with others. */
  const withAccount = async <T>(
    settings: Settings,
    run: (account: RepairAccount, ids: MadeIds) => Promise<T>,
  ): Promise<T> => {
    const url = running?.endpoint ?? assert.fail('moto does not run');
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    const ids = await makeRepairAccount(url, settings);
    const session = await openTestSession(url);
    try {
      const account = repairAccountAt(url, session, ids);
      return await run({ ...account, state: async () => withoutEmpty(await account.state()) }, ids);
    } finally {
      session.dispose();
    }
  };

  it('has no known difference in a repair that does not exist', () => {
    const names = repairCases.map(({ name }) => name);
    assert.deepEqual(
      [...differences.keys()].filter((name) => !names.includes(name)),
      [],
    );
  });

  for (const [index, { name }] of repairCases.entries()) {
    const reason = differences.get(name);
    const repair = () =>
      withAccount({}, (account, ids) =>
        repairAndUndo(account, repairCasesOf(ids)[index] ?? assert.fail('no repair')),
      );
    if (reason === undefined) it(`changes what was planned and takes it back: ${name}`, repair);
    else
      it(`differs (${reason}): ${name}`, () =>
        assert.rejects(repair, Error, `passes now: take "${name}" out of moto-repairs.json`));
  }

  it('changes of any app client and identity pool what it promises and nothing else', async function () {
    this.timeout(300_000);
    const anySettings = fc.record({
      client: anyClient(web),
      trust: anyStatements,
      group: anyGroup,
      provider: anyProvider,
      identityPool: anyIdentityPool(identityPoolId).map(({ pool }) => pool),
    });
    await fc.assert(
      fc.asyncProperty(anySettings, fc.constantFrom(...promises), async (settings, promise) => {
        await withAccount(settings, async (account, ids) => {
          const { recipe, changes, stays = [] } = promise(ids);
          const before = await account.state();
          const plan = await planOf(account, recipe);
          if (!plan) return;
          const { status, unmet, undo } = await applyCloudPlan(account.session, plan, { patience: [] });
          assert.deepEqual([status, unmet], ['applied', []]);
          const after = await account.state();
          const found = changed(before, after);
          assert.deepEqual(
            found.filter((one) => !changes.includes(one)),
            [],
          );
          assert.ok(found.length > 0);
          // A trust policy for every identity pool cannot come back.
          if (!undo) return assert.equal(recipe.recipe, 'updateAssumeRolePolicy');
          await applyCloudPlan(account.session, undo, { patience: [] });
          const left = changed(before, await account.state());
          // moto keeps what an update leaves out: a precedence where there was none stays.
          const mayStay = stays.filter((one) => !(one in membersOf(before)));
          assert.deepEqual(
            left.filter((one) => !mayStay.includes(one)),
            [],
          );
        });
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});

/** `undefined` when all is as it should be, and when AWS would refuse it. */
async function planOf(account: RepairAccount, recipe: RepairRecipe): Promise<CloudPlan | undefined> {
  try {
    return planRepair(recipe, await account.snapshot());
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

interface Promised {
  readonly recipe: RepairRecipe;
  readonly changes: readonly string[];
  /** What no call can take away again, where AWS keeps what an update leaves out. */
  readonly stays?: readonly string[];
}

const promises: readonly ((ids: MadeIds) => Promised)[] = [
  (ids) => ({
    recipe: {
      recipe: 'updateUserPoolClient',
      userPoolClientId: ids.web,
      add: { LogoutURLs: ['https://new.example.com/out'] },
    },
    changes: ['app client web LogoutURLs'],
  }),
  (ids) => ({
    recipe: {
      recipe: 'updateUserPoolClient',
      userPoolClientId: ids.web,
      add: { CallbackURLs: ['https://new.example.com/in'], ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    },
    changes: ['app client web CallbackURLs', 'app client web ExplicitAuthFlows'],
  }),
  () => ({
    recipe: { recipe: 'updateGroup', groupName: 'any', precedence: 7 },
    changes: ['group any Precedence'],
    stays: ['group any Precedence'],
  }),
  () => ({
    recipe: { recipe: 'updateIdentityProvider', providerName: 'Any', dropMappings: ['email', 'name'] },
    changes: ['identity provider Any AttributeMapping'],
  }),
  () => ({
    recipe: {
      ...{ recipe: 'updateAssumeRolePolicy', roleArn: roleArn('any') },
      ...{ identityPoolId: trustedPool, state: 'authenticated' },
    },
    changes: ['role any AssumeRolePolicyDocument'],
  }),
  (ids) => ({
    recipe: { recipe: 'updateIdentityPool', identityPoolId: ids.identityPoolId, linkClients: [ids.native] },
    changes: ['identity pool any CognitoIdentityProviders'],
  }),
];

/** Every member, with the name of its thing. */
const membersOf = (state: AccountState): AccountState =>
  Object.fromEntries(
    Object.entries(state).flatMap(([thing, members]) =>
      Object.entries(members ?? {}).map(([name, value]) => [`${thing} ${name}`, value]),
    ),
  );

/** The members that differ, with the name of their thing. */
function changed(before: AccountState, after: AccountState): string[] {
  return changedThings(before, after).flatMap((thing) => {
    const [one, other] = [before[thing] ?? {}, after[thing] ?? {}] as [AccountState, AccountState];
    return changedThings(one, other).map((name) => `${thing} ${name}`);
  });
}

/** What is absent and what is an empty list is the same to AWS; moto tells them apart. */
const withoutEmpty = (state: AccountState): AccountState =>
  Object.fromEntries(
    Object.entries(state).map(([thing, value]) => [
      thing,
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).filter(([, item]) => !(Array.isArray(item) && item.length === 0)),
          )
        : value,
    ]),
  );
