import type { AwsSession } from '../../src/aws/awsSession';
import { forgetIdentityPools } from '../../src/aws/identityPoolIndex';
import { takeSnapshot } from '../../src/aws/takeSnapshot';
import type { AuthSnapshot, SnapshotPart } from '../../src/model/authSnapshot';
import type { CloudPlan } from '../../src/model/cloudPlan';
import type { RepairRecipe } from '../../src/model/repairRecipe';
import { planRepair } from '../../src/repair/planRepair';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/server';
import { accountState, type AccountState } from './accountState';
import { documentationKeys, useAwsEnvironment } from './awsEnvironment';
import { openTestSession } from './awsSessions';
import { repairSeed, userPoolId } from './repairSeed';

/** An account to repair, and a session with it. */
export interface RepairAccount {
  readonly session: AwsSession;
  /** Reads everything there is. */
  snapshot(): Promise<AuthSnapshot>;
  /** A plan from a fresh snapshot; fails when there is nothing to do. */
  plan(recipes: RepairRecipe | readonly RepairRecipe[]): Promise<CloudPlan>;
  /** What the account holds now, read with other clients than ours. */
  state(): Promise<AccountState>;
}

export interface RepairBench extends RepairAccount {
  readonly emulator: Emulator;
  close(): Promise<void>;
}

/** `ids`: where the AWS at `url` has chosen them itself. */
export function repairAccountAt(
  url: string,
  session: AwsSession,
  ids?: { readonly userPoolId: string; readonly identityPoolId: string },
): RepairAccount {
  const poolId = ids?.userPoolId ?? userPoolId;
  const snapshot = async () => {
    await forgetIdentityPools(session);
    const identityPoolIds = ids && { identityPoolIds: [ids.identityPoolId] };
    return takeSnapshot(session, { userPoolId: poolId, parts: allParts, ...identityPoolIds });
  };
  return {
    session,
    snapshot,
    async plan(recipes) {
      const plan = planRepair(recipes, await snapshot());
      if (!plan) throw new Error('There is nothing to repair.');
      return plan;
    },
    state: () => accountState({ url }, poolId),
  };
}

export async function openRepairBench(
  options: EmulatorOptions & { readonly seed?: Seed } = {},
): Promise<RepairBench> {
  const environment = await useAwsEnvironment({}, documentationKeys);
  const emulator = await startEmulator({ seed: repairSeed, ...options });
  const session = await openTestSession(emulator.url);
  return {
    ...repairAccountAt(emulator.url, session),
    emulator,
    async close() {
      session.dispose();
      await emulator.close();
      await environment.restore();
    },
  };
}

/** A bench for the tests of a suite; each begins with a fresh account. */
export function useRepairBench(options?: Parameters<typeof openRepairBench>[0]): RepairBench {
  let bench: RepairBench;
  before(async () => (bench = await openRepairBench(options)));
  beforeEach(() => bench.emulator.reset());
  after(() => bench.close());
  return {
    get session() {
      return bench.session;
    },
    get emulator() {
      return bench.emulator;
    },
    snapshot: () => bench.snapshot(),
    plan: (recipes) => bench.plan(recipes),
    state: () => bench.state(),
    close: () => bench.close(),
  };
}

export const allParts: readonly SnapshotPart[] = [
  'userPool',
  'userPoolClients',
  'mfaConfig',
  'identityProviders',
  'groups',
  'domains',
  'identityPools',
  'roles',
  'triggerFunctions',
  'managedLoginBrandings',
];
