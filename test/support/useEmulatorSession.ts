import type { AwsSession } from '../../src/aws/awsSession';
import { sampleAccount } from '../emulator/sampleAccount';
import { startEmulator, type Emulator } from '../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from './awsEnvironment';
import { openTestSession } from './awsSessions';

/** An emulator with the sample account and a session with it, for the tests of a suite. Each begins with a fresh state. */
export function useEmulatorSession(): { readonly emulator: Emulator; readonly session: AwsSession } {
  let emulator: Emulator;
  let session: AwsSession;
  let environment: AwsEnvironment;
  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: sampleAccount });
  });
  beforeEach(async () => {
    session = await openTestSession(emulator.url);
  });
  afterEach(() => {
    session.dispose();
    emulator.reset();
  });
  after(async () => {
    await emulator.close();
    await environment.restore();
  });
  return {
    get emulator() {
      return emulator;
    },
    get session() {
      return session;
    },
  };
}
