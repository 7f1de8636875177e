import * as l10n from '@vscode/l10n';
import type { Finding, RepairFix } from '../compatibility/rule';
import { UserError } from '../errors';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { CloudPlan, Difference, Hazard, JsonValue } from '../model/cloudPlan';
import type { RepairRecipe } from '../model/repairRecipe';
import { planRepair } from '../repair/planRepair';

/** What the repairs of findings are, each once. */
const repairsOf = (findings: readonly Finding[]): RepairFix[] => {
  const all = findings.flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.kind === 'repair'));
  return [...new Map(all.map((fix) => [JSON.stringify([fix.recipes, fix.questions]), fix])).values()];
};

const harmless: ReadonlySet<Hazard['kind']> = new Set(['otherApps', 'incomplete', 'delay']);

/**
 * The repairs that need no answer and no second thought: they add to lists and switch on, and nothing that worked stops
 * working. Nothing is made, nobody gets permissions, and no stack will take it back. All are of one user pool.
 */
function safeRepairs(findings: readonly Finding[], snapshot: AuthSnapshot): RepairFix[] {
  return repairsOf(findings).filter(
    ({ recipes, questions, userPoolId }) =>
      questions === undefined && userPoolId === snapshot.userPoolId && isSafe(recipes, snapshot),
  );
}

/** All of them as one repair; `undefined` when there is none. */
export function allSafe(findings: readonly Finding[], snapshot: AuthSnapshot): SafeRepair | undefined {
  const repairs = safeRepairs(findings, snapshot);
  const recipes = repairs.flatMap((one) => one.recipes);
  if (repairs.length === 0) return undefined;
  const title = l10n.t('Fix all that are safe');
  return {
    count: repairs.length,
    fix: { ...{ kind: 'repair', title, userPoolId: snapshot.userPoolId }, recipes },
  };
}

export interface SafeRepair {
  readonly count: number;
  readonly fix: RepairFix;
}

function isSafe(recipes: readonly RepairRecipe[], snapshot: AuthSnapshot): boolean {
  const plan = tryPlan(recipes, snapshot);
  return (
    plan !== undefined &&
    plan.hazards.every(({ kind }) => harmless.has(kind)) &&
    plan.changes.every(
      ({ target, before, differences }) =>
        before !== undefined &&
        target.kind !== 'userPool' &&
        target.kind !== 'mfaConfig' &&
        differences.every(isAddition),
    )
  );
}

function tryPlan(recipes: readonly RepairRecipe[], snapshot: AuthSnapshot): CloudPlan | undefined {
  try {
    return planRepair(recipes, snapshot);
  } catch (error) {
    // It is offered by itself, and says there why it cannot be.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Nothing is taken away: there was nothing, or a list that keeps its place and gets longer. */
function isAddition({ before, after }: Difference): boolean {
  if (before === undefined || before === false) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const text = (values: readonly JsonValue[]) => values.map((value) => JSON.stringify(value));
  return text(before as readonly JsonValue[]).every(
    (value, index) => text(after as readonly JsonValue[])[index] === value,
  );
}
