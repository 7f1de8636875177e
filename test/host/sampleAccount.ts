import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeAwsProfile, type EnvironmentChanges } from '../support/awsProfile';

export interface SampleAccount {
  /** What a process needs in its environment to see this account, and nothing of the person's own. */
  readonly env: EnvironmentChanges;
  stop(): Promise<void>;
}

/** Starts the emulator with the sample account, and an AWS configuration whose only profile leads there. */
export async function startSampleAccount(): Promise<SampleAccount> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aws-'));
  return {
    env: await writeAwsProfile(folder, 'http://127.0.0.1:9'),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
