import { sampleAccount } from '../emulator/sampleAccount';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/server';
import { writeAwsProfile, type EnvironmentChanges } from '../support/awsProfile';
import { makeTemporaryFolder } from '../support/temporaryFolder';

export interface SampleAccount {
  readonly emulator: Emulator;
  /** What a process needs in its environment to see this account, and nothing of the person's own. */
  readonly env: EnvironmentChanges;
  stop(): Promise<void>;
}

/** Starts the emulator with the sample account, and an AWS configuration whose only profile leads there. */
export async function startSampleAccount(
  seed: Seed = sampleAccount,
  options: Pick<EmulatorOptions, 'enforceQuotas'> = {},
): Promise<SampleAccount> {
  const folder = makeTemporaryFolder('aws');
  const emulator = await startEmulator({ ...options, seed });
  return {
    emulator,
    env: await writeAwsProfile(folder.path, emulator.url),
    async stop() {
      folder.remove();
      await emulator.close();
    },
  };
}
