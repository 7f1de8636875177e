import type { RoleSeed } from './state/iamSeed';
import type { AmplifyAppSeed } from './state/amplifySeed';
import type { FunctionSeed } from './state/lambdaFunction';
import type { UserPoolSeed } from './state/userPoolSeed';
import type { IdentityPoolSeed } from './state/identityPoolSeed';

/**
 * The state of an emulator as JSON: AWS's own words and capitals, so that a recorded response is a seed. Dates are ISO
 * strings or epoch seconds. A service reads its own members and ignores the others.
 */
export interface Seed {
  readonly accounts?: readonly AccountSeed[];
}

export interface AccountSeed {
  readonly roles?: readonly RoleSeed[];
  readonly accountId: string;
  /** Keys that sign for this account. The documentation's key is always there. */
  readonly accessKeyIds?: readonly string[];
  readonly regions?: Readonly<Record<string, RegionSeed>>;
}

export interface RegionSeed {
  readonly amplifyApps?: readonly AmplifyAppSeed[];
  readonly functions?: readonly FunctionSeed[];
  readonly userPools?: readonly UserPoolSeed[];
  readonly identityPools?: readonly IdentityPoolSeed[];
}
