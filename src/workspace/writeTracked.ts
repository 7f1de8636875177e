import { withFolderSettings } from '../environments/withFolderSettings';
import type * as vscode from 'vscode';
import { planSettings, planSettingsOfUnlinked } from '../environments/planSettings';
import type { ImportPlan } from '../model/importPlan';
import type { EnvironmentFacts } from '../model/trackedEnvironment';
import { placeOf, readFolderSettings } from './trackedProject';
import { writePlanned, type PlanToWrite, type WrittenPlan } from './writePlanned';

export interface TrackedPlanToWrite extends PlanToWrite<ImportPlan> {
  /** Of the project. */
  readonly root: vscode.Uri;
  /** What the plan's environment uses from then on; `unlinked`: nothing any more; `untracked`: settings stay. */
  readonly factsOf: (plan: ImportPlan) => EnvironmentFacts | 'unlinked' | 'untracked';
}

/** A written plan; its paths are relative to the workspace folder. */
export interface TrackedWrite extends WrittenPlan<ImportPlan> {
  readonly folder: vscode.Uri;
}

/**
 * Writes a plan as `writePlanned` does, and with it what settings keep of the environment: `.vscode/settings.json` is
 * one of the files that are shown and written together.
 */
export async function writeTracked({
  factsOf,
  ...given
}: TrackedPlanToWrite): Promise<TrackedWrite | undefined> {
  const { folder } = await readFolderSettings(given.root);
  const written = await writePlanned({
    ...given,
    root: folder,
    makePlan: async () => {
      const plan = await given.makePlan();
      const settings = await readFolderSettings(given.root);
      const place = (name: string) => placeOf(settings, { kind: 'environment', name });
      const facts = factsOf(plan);
      if (facts === 'untracked') return withFolderSettings(plan, settings);
      const change =
        facts === 'unlinked'
          ? planSettingsOfUnlinked(settings.text, [plan.envName, ...(plan.otherEnvNames ?? [])].map(place))
          : planSettings(settings.text, place(plan.envName), facts);
      // Files that are so already need no entry in settings beside them.
      return plan.changes.length === 0 ? plan : withFolderSettings(plan, settings, change);
    },
  });
  return written && { ...written, folder };
}
