import type { ProjectFiles } from '../model/amplifyProject';
import type { FileChange } from '../model/importPlan';

/** The texts after a plan's changes, as far as the plan knows them: a secret's place is still held free. */
export function withChanges(files: ProjectFiles, changes: readonly FileChange[]): ProjectFiles {
  const result = new Map(files);
  for (const { path, after } of changes) {
    if (after === undefined) result.delete(path);
    else result.set(path, after);
  }
  return result;
}

/** One list of changes for two of which the second was planned from the texts after the first; sorted by path. */
export function composeChanges(first: readonly FileChange[], second: readonly FileChange[]): FileChange[] {
  const known = new Map(first.map((change) => [change.path, change]));
  for (const { path, before, after } of second) {
    const original = known.has(path) ? known.get(path)?.before : before;
    known.set(path, {
      path,
      ...(original !== undefined && { before: original }),
      ...(after !== undefined && { after }),
    });
  }
  return [...known.values()]
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
