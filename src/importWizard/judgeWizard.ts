import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import { judgeImport, planPrepared, type PreparedImport } from '../importFlow/prepareImport';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { ImportPlan } from '../model/importPlan';
import { allSafe, type SafeRepair } from '../repairFlow/safeRepairs';
import { plannedNeeds } from './categoryRows';
import type { WizardChoice } from './protocol';
import { startingChoice } from './startingChoice';
import { toProblem } from './toProblem';
import type { WizardProblem } from './wizardModel';

/** What follows from a choice and what was read: the choice with what was filled in, its findings, its files. */
export interface WizardJudgement {
  readonly choice: WizardChoice;
  readonly findings: readonly Finding[];
  readonly safe: SafeRepair | undefined;
  readonly prepared: PreparedImport | undefined;
  readonly plan: ImportPlan | undefined;
  readonly planProblem: WizardProblem | undefined;
  /** True when the plan can be made without the library configuration, and not with it. */
  readonly isPlannedWithoutConfig: boolean;
}

interface Known {
  readonly snapshot: AuthSnapshot;
  readonly project?: Gen1Project | undefined;
  readonly resourceName: string;
  /** What was found out around the project. */
  readonly facts?: ProjectFacts | undefined;
}

/** Judges and plans what the person chose. Needs nothing more than what was read. */
export function judgeWizard(
  chosen: WizardChoice,
  { snapshot, project, resourceName, facts }: Known,
): WizardJudgement {
  const choice = startingChoice(chosen, snapshot);
  const { userPoolId, webClientId, nativeClientId } = choice;
  const withIdentityPool = choice.authSelections === 'identityPoolAndUserPool';
  const identityPoolId = withIdentityPool ? choice.identityPoolId : undefined;
  const isIncomplete =
    webClientId === undefined ||
    nativeClientId === undefined ||
    (withIdentityPool && identityPoolId === undefined);
  if (isIncomplete) {
    const findings = groupUnknown(checkCompatibility(rules, { snapshot, pool: {} }));
    return { choice, findings, safe: allSafe(findings, snapshot), prepared: undefined, ...noPlan };
  }
  const { findings, prepared } = judgeImport(
    { userPoolId, webClientId, nativeClientId, ...(identityPoolId !== undefined && { identityPoolId }) },
    {
      ...(project && { project }),
      snapshot,
      resourceName,
      facts: { ...facts, plannedNeeds: plannedNeeds(choice.categories ?? []) },
    },
  );
  const safe = allSafe(findings, snapshot);
  return { choice, findings, safe, prepared, ...planOf(prepared, choice) };
}

type Planned = Pick<WizardJudgement, 'plan' | 'planProblem' | 'isPlannedWithoutConfig'>;

const noPlan: Planned = { plan: undefined, planProblem: undefined, isPlannedWithoutConfig: false };

function planOf(prepared: PreparedImport | undefined, choice: WizardChoice): Planned {
  if (!prepared) return noPlan;
  const { withLibraryConfig = true, functionAccess = [] } = choice;
  try {
    const plan = planPrepared(prepared, prepared.project, { withLibraryConfig, functionAccess });
    return { ...noPlan, plan };
  } catch (error) {
    const planProblem = toProblem(error);
    const isPlannedWithoutConfig =
      withLibraryConfig && planOf(prepared, { ...choice, withLibraryConfig: false }).plan !== undefined;
    return { ...noPlan, planProblem, isPlannedWithoutConfig };
  }
}
