import type { HeldSession } from '../../src/aws/awsSession';
import { sampleAccount } from '../emulator/sampleAccount';
import type { Emulator } from '../emulator/server';
import { openTestSession } from './awsSessions';
import { useEmulator } from './useEmulator';

/** An emulator with the sample account and a session with it, for the tests of a suite. Each begins with a fresh state. */
export function useEmulatorSession(): { readonly emulator: Emulator; readonly session: HeldSession } {
  const at = useEmulator({ seed: sampleAccount });
  let session: HeldSession;
  beforeEach(async () => {
    session = (await openTestSession(at.emulator.url)).heldTo();
  });
  afterEach(() => session.dispose());
  return {
    get emulator() {
      return at.emulator;
    },
    get session() {
      return session;
    },
  };
}
