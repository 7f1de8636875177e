import type { AwsSession } from '../../src/aws/awsSession';
import { forgetIdentityPools } from '../../src/aws/identityPoolIndex';
import { takeSnapshot } from '../../src/aws/takeSnapshot';
import type { AuthSnapshot, SnapshotPart } from '../../src/model/authSnapshot';
import type { CloudPlan } from '../../src/model/cloudPlan';
import type { RepairRecipe } from '../../src/model/repairRecipe';
import { planRepair } from '../../src/repair/planRepair';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/server';
import { documentationKeys, useAwsEnvironment } from './awsEnvironment';
import { openTestSession } from './awsSessions';
import { repairSeed, userPoolId } from './repairSeed';

/** An emulated account to repair, and a session with it. */
export interface RepairBench {
  readonly emulator: Emulator;
  readonly session: AwsSession;
  /** Reads everything there is. */
  snapshot(): Promise<AuthSnapshot>;
  /** A plan from a fresh snapshot; fails when there is nothing to do. */
  plan(recipes: RepairRecipe | readonly RepairRecipe[]): Promise<CloudPlan>;
  close(): Promise<void>;
}

export async function openRepairBench(
  options: EmulatorOptions & { readonly seed?: Seed } = {},
): Promise<RepairBench> {
  const environment = await useAwsEnvironment({}, documentationKeys);
  const emulator = await startEmulator({ seed: repairSeed, ...options });
  const session = await openTestSession(emulator.url);
  const bench: RepairBench = {
    emulator,
    session,
    async snapshot() {
      await forgetIdentityPools(session);
      return takeSnapshot(session, { userPoolId, parts: allParts });
    },
    async plan(recipes) {
      const plan = planRepair(recipes, await bench.snapshot());
      if (!plan) throw new Error('There is nothing to repair.');
      return plan;
    },
    async close() {
      session.dispose();
      await emulator.close();
      await environment.restore();
    },
  };
  return bench;
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
