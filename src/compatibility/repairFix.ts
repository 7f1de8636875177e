import type { UserPool } from '../model/authSnapshot';
import type { RepairQuestion } from '../model/repairQuestion';
import type { RepairRecipe } from '../model/repairRecipe';
import type { RepairFix } from './rule';

/** What names a user pool. */
export type PoolId = Pick<UserPool, 'Id'>;

/** A repair as the fix of a problem; `title` is in the imperative. */
export const repairFix = (
  { Id: userPoolId }: PoolId,
  title: string,
  recipes: readonly RepairRecipe[],
  questions: readonly RepairQuestion[] = [],
): RepairFix => ({
  ...{ kind: 'repair', title, userPoolId, recipes },
  ...(questions.length > 0 && { questions }),
});
