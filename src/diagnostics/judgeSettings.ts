import { checkCompatibility } from '../compatibility/checkCompatibility';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import { startingChoice } from '../importFlow/startingChoice';
import type { AuthSnapshot } from '../model/authSnapshot';
import { toImportChoice, type ImportChoice } from '../model/importSelection';

/**
 * All there is to say about a user pool: about itself, and about importing it, as `imported` does or, where nobody has
 * chosen yet, as most probably will be.
 */
export function judgeUserPool(snapshot: AuthSnapshot, imported?: ImportChoice): Finding[] {
  const { userPoolId } = snapshot;
  const choice = toImportChoice({ ...startingChoice(imported ?? {}, snapshot), userPoolId });
  if (!choice) return checkCompatibility(rules, { snapshot, pool: {} });
  const resolved = resolveSelection(choice, snapshot);
  return 'selection' in resolved
    ? checkCompatibility(rules, { snapshot, pool: {}, selection: { selection: resolved.selection } })
    : [...resolved.findings, ...checkCompatibility(rules, { snapshot, pool: {} })];
}

/** What there is to say about one identity pool and its roles, by the user pools that it trusts. */
export function judgeIdentityPool(identityPoolId: string, snapshots: readonly AuthSnapshot[]): Finding[] {
  const seen = new Set<string>();
  return snapshots
    .flatMap((snapshot) => judgeUserPool(snapshot))
    .filter(({ resource }) => resource.type === 'role' || resource.id === identityPoolId)
    .filter((finding) => {
      const key = JSON.stringify([finding.rule, finding.resource, finding.property, finding.message]);
      return !seen.has(key) && seen.add(key);
    });
}
