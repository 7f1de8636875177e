import type { AuthSnapshot, IdentityPool, Reading, RoleReading, SnapshotPart } from '../model/authSnapshot';
import { providerNameOf } from '../compatibility/providerName';
import type { RepairRecipe } from '../model/repairRecipe';

/** The identity pools and roles of a reading by id, and of one that looked for those that trust the user pool. */
export interface IdentityReadings {
  readonly byId?: AuthSnapshot;
  readonly found?: AuthSnapshot;
}

/** One snapshot of what was read at once, but in parts. What was read by its id is newer than what was found. */
export function joinReadings(rest: AuthSnapshot, { byId, found }: IdentityReadings): AuthSnapshot {
  const limitedTo: SnapshotPart[] = [
    ...(rest.limitedTo?.includes('userPoolClients') ? (['userPoolClients'] as const) : []),
    ...(found ? [] : (['identityPools'] as const)),
  ];
  return {
    ...rest,
    limitedTo,
    parts: {
      ...rest.parts,
      identityPools: joined(byId?.parts.identityPools, found?.parts.identityPools, idOfPool),
      roles: joined(byId?.parts.roles, joined(rest.parts.roles, found?.parts.roles, arnOfRole), arnOfRole),
    },
  };
}

const idOfPool = ({ IdentityPoolId }: IdentityPool): string => IdentityPoolId;
const arnOfRole = ({ arn }: RoleReading): string => arn;

function joined<T>(
  first: Reading<readonly T[]> | undefined,
  second: Reading<readonly T[]> | undefined,
  idOf: (item: T) => string,
): Reading<readonly T[]> {
  if (first?.status !== 'read') return (first?.status === 'unread' ? second : first) ?? second ?? unread;
  if (second?.status !== 'read') return first;
  const known = new Set(first.value.map(idOf));
  return {
    status: 'read',
    value: [...first.value, ...second.value.filter((item) => !known.has(idOf(item)))],
  };
}

const unread = { status: 'unread' } as const;

/** App clients of the user pool that the identity pools trust: those whom a change of the pools concerns. */
export function clientsTrustedBy(userPoolId: string, byId: AuthSnapshot | undefined): string[] {
  const reading = byId?.parts.identityPools;
  const providerName = providerNameOf(userPoolId);
  return (reading?.status === 'read' ? reading.value : []).flatMap(({ CognitoIdentityProviders = [] }) =>
    CognitoIdentityProviders.flatMap(({ ProviderName, ClientId }) =>
      ProviderName === providerName && ClientId !== undefined ? ClientId : [],
    ),
  );
}

/**
 * A new app client is of little use while the identity pool does not trust it: where exactly one identity pool trusts
 * the user pool, it is meant.
 */
export function linkNewClients(
  recipes: readonly RepairRecipe[],
  { parts: { identityPools } }: AuthSnapshot,
): RepairRecipe[] {
  const [only, ...others] = identityPools.status === 'read' ? identityPools.value : [];
  if (!only || others.length > 0) return [...recipes];
  return recipes.map((recipe) =>
    recipe.recipe === 'createUserPoolClient' && recipe.identityPoolId === undefined
      ? { ...recipe, identityPoolId: only.IdentityPoolId }
      : recipe,
  );
}
