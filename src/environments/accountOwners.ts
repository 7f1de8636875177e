import type { AccountOwner } from '../model/accountOwner';
import { regionOfId } from '../project/references/idPatterns';
import type { TrackedEnvironment } from './listEnvironments';

/** As much of an environment as tells whose account it is in. */
export type OwningEnvironment = Pick<TrackedEnvironment, 'name' | 'facts'> &
  Partial<Pick<TrackedEnvironment, 'recorded'>>;

export const ownerOf = ({ name, facts: { accountId, profile } }: OwningEnvironment): AccountOwner => ({
  name,
  accountIds: accountId === undefined ? [] : [accountId],
  ...(profile !== undefined && { profile }),
});

/** Its own Region, or that of the user pool it uses. */
export const regionOf = ({ facts: { region, userPoolId } }: OwningEnvironment): string | undefined =>
  region ?? regionOfId(userPoolId ?? '');

/** For what has to do with any of these: the accounts that are known of them, and the profile where all name the same. */
export function ownerOfAny(environments: readonly OwningEnvironment[]): AccountOwner {
  const known = environments.map(ownerOf).filter(({ accountIds }) => accountIds.length > 0);
  const [profile, ...others] = new Set(known.map((owner) => owner.profile));
  return {
    name: known.map(({ name }) => name).join(', '),
    accountIds: [...new Set(known.flatMap(({ accountIds }) => accountIds))],
    ...(profile !== undefined && others.length === 0 && { profile }),
  };
}

/** The environments that use a user pool or identity pool by files or settings; those whose account is known first. */
export const usersOfPool = <E extends OwningEnvironment>(
  environments: readonly E[],
  poolId: string,
): readonly E[] =>
  environments
    .filter(({ facts, recorded }) =>
      [facts, recorded].some((known) => known?.userPoolId === poolId || known?.identityPoolId === poolId),
    )
    .sort((a, b) => Number(b.facts.accountId !== undefined) - Number(a.facts.accountId !== undefined));
