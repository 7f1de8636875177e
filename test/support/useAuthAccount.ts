import { forgetIdentityPools } from '../../src/aws/identityPoolIndex';
import type { AwsSession } from '../../src/aws/awsSession';
import type { SnapshotPart } from '../../src/model/authSnapshot';
import type { Emulator } from '../emulator/server';
import { authSeed } from './authSeed';
import { openTestSession } from './awsSessions';
import { useEmulator } from './useEmulator';

export const allButRoles: readonly SnapshotPart[] = [
  'userPool',
  'userPoolClients',
  'mfaConfig',
  'identityProviders',
  'groups',
  'domains',
  'identityPools',
];

/** The account of `authSeed`, for the tests of a suite, and sessions that know nothing of its identity pools yet. */
export function useAuthAccount(): {
  readonly at: { readonly emulator: Emulator };
  readonly open: () => Promise<AwsSession>;
} {
  const at = useEmulator({ seed: authSeed });
  return {
    at,
    open: async () => {
      const session = await openTestSession(at.emulator.url);
      await forgetIdentityPools(session);
      return session;
    },
  };
}
