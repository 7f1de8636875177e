import type { AccountSeed, RegionSeed } from '../seed';

/** One pool of the sample account with everything that belongs to it. */
export type SamplePart = Pick<RegionSeed, 'userPools' | 'identityPools' | 'functions'> &
  Pick<AccountSeed, 'roles'>;

/** The contents of one Region out of its parts, and the roles that they bring along. */
export const joinParts = (
  parts: readonly SamplePart[],
): { readonly region: RegionSeed; readonly roles: NonNullable<AccountSeed['roles']> } => ({
  region: {
    userPools: parts.flatMap(({ userPools = [] }) => userPools),
    identityPools: parts.flatMap(({ identityPools = [] }) => identityPools),
    functions: parts.flatMap(({ functions = [] }) => functions),
  },
  roles: parts.flatMap(({ roles = [] }) => roles),
});
