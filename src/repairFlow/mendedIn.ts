import type { Finding } from '../compatibility/rule';
import { clientsIn, identityPoolsIn } from './readingFor';

/** The ids of the user pools, app clients and identity pools that the repairs of a finding have to do with. */
export function mendedIn({ resource, fixes = [] }: Finding): string[] {
  const repairs = fixes.filter((fix) => fix.kind === 'repair');
  if (repairs.length === 0) return [];
  const own = resource.type === 'userPoolClient' || resource.type === 'identityPool' ? [resource.id] : [];
  const others = repairs.flatMap(({ userPoolId, recipes }) => [
    userPoolId,
    ...recipes.flatMap((recipe) => [...clientsIn(recipe), ...identityPoolsIn(recipe)]),
  ]);
  return [...new Set([...own, ...others])];
}
