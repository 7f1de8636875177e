import type { AwsSession } from '../../aws/awsSession';
import type { AuthSnapshot, SnapshotPart } from '../../model/authSnapshot';
import type { RepairRecipe } from '../../model/repairRecipe';
import { clientsTrustedBy, joinReadings } from '../../repairFlow/joinReadings';
import { readingFor } from '../../repairFlow/readingFor';

/**
 * Reads what recipes are planned with, as it is now: a plan made from what was read before would be refused when it is
 * applied. Throws UserError.
 */
export async function readForRepair(
  session: AwsSession,
  userPoolId: string,
  recipes: readonly RepairRecipe[],
  signal: AbortSignal,
): Promise<AuthSnapshot> {
  const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
  const { parts, clientIds, identityPoolIds, findsIdentityPools } = readingFor(recipes);
  const read = (
    wanted: readonly SnapshotPart[],
    ids: { readonly clientIds?: readonly string[]; readonly identityPoolIds?: readonly string[] },
  ) => takeSnapshot(session, { userPoolId, parts: wanted, ...ids, signal });
  const withRoles: readonly SnapshotPart[] = parts.includes('roles')
    ? ['identityPools', 'roles']
    : ['identityPools'];

  const [byId, found] = await Promise.all([
    identityPoolIds.length > 0 ? read(withRoles, { identityPoolIds }) : undefined,
    findsIdentityPools ? read(withRoles, {}) : undefined,
  ]);
  const trusted = clientsTrustedBy(userPoolId, byId);
  const rest = await read(parts, clientIds ? { clientIds: [...new Set([...clientIds, ...trusted])] } : {});
  return joinReadings(rest, { ...(byId && { byId }), ...(found && { found }) });
}
