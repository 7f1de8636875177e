import type { FileChange, FilePlan } from '../model/importPlan';

/** A plan for a project's files together with a change of its folder's settings: one plan, from the folder. */
export function withFolderSettings<Plan extends FilePlan>(
  plan: Plan,
  { projectPath }: { readonly projectPath?: string },
  change?: FileChange,
): Plan {
  const prefix = projectPath === undefined ? '' : `${projectPath}/`;
  const moved = plan.changes.map((one) => ({ ...one, path: `${prefix}${one.path}` }));
  const changes = [...moved, ...(change && change.before !== change.after ? [change] : [])];
  return { ...plan, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
