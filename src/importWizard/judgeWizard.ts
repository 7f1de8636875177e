import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding, Target } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import { appDefaults, appStopTarget, judgeApp, planApp } from '../importFlow/appImport';
import { blockersOf, judgeGen2, planGen2, type Gen2Preparation } from '../importFlow/prepareGen2';
import { judgeImport, planPrepared, type PreparedImport } from '../importFlow/prepareImport';
import { startingChoice } from '../importFlow/startingChoice';
import type { ProjectFiles } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { ImportPlan } from '../model/importPlan';
import { toImportChoice, type ImportChoice } from '../model/importSelection';
import type { Gen2Plan } from '../project/gen2/gen2Plan';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import { allSafe, type SafeRepair } from '../repairFlow/safeRepairs';
import { plannedNeeds } from './categoryRows';
import { chosenGen2Options } from './gen2Rows';
import type { WizardChoice } from './wizardChoice';
import { toProblem } from './toProblem';
import type { WizardPlan, WizardPrepared, WizardProblem } from './wizardModel';
import type { ReadPlace } from './wizardReader';

/** What follows from a choice and what was read: the choice with what was filled in, its findings, its files. */
export interface WizardJudgement extends Judged, Planned {
  readonly choice: WizardChoice;
  readonly safe: SafeRepair | undefined;
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly stopTarget: Target;
  readonly prepared: WizardPrepared | undefined;
  /** True when nothing stops an import that only tells the app about the pools. */
  readonly canOnlyTell: boolean;
}

interface Planned {
  readonly plan: WizardPlan | undefined;
  readonly planProblem: WizardProblem | undefined;
  /** True when the plan can be made without the library configuration, and not with it. */
  readonly isPlannedWithoutConfig: boolean;
}

interface Known extends ReadPlace {
  readonly snapshot: AuthSnapshot;
  readonly resourceName: string;
  /** What was found out around the project. */
  readonly facts?: ProjectFacts | undefined;
}

/** Judges and plans what the person chose. Needs nothing more than what was read. */
export function judgeWizard(chosen: WizardChoice, known: Known): WizardJudgement {
  const { webClientId: _web, nativeClientId: _native, identityPoolId: _pool, ...others } = chosen;
  const choice = { ...others, ...startingChoice(chosen, known.snapshot) };
  const judged = judge(choice, known);
  const { prepared } = judged;
  return {
    choice,
    ...judged,
    safe: allSafe(judged.findings, known.snapshot),
    ...(prepared ? planOf(prepared, choice) : noPlan),
  };
}

function judge(choice: WizardChoice, known: Known): Judged {
  const { snapshot, gen2, app } = known;
  const import_ = importOf(choice);
  if (!import_) {
    const findings = groupUnknown(checkCompatibility(rules, { snapshot, pool: {} }));
    return { findings, stopTarget: 'gen1', prepared: undefined, canOnlyTell: false };
  }
  if (gen2) return judgeForGen2(import_, choice, snapshot, gen2);
  if (app) return judgeForApp(import_, choice, snapshot, app);
  const { findings, prepared } = judgeImport(import_, {
    ...(known.project && { project: known.project }),
    snapshot,
    resourceName: known.resourceName,
    facts: { ...known.facts, plannedNeeds: plannedNeeds(choice.categories ?? []) },
  });
  return {
    findings,
    stopTarget: 'gen1',
    prepared: prepared && { target: 'gen1', import: prepared },
    canOnlyTell: false,
  };
}

/** The choice by its ids; `undefined` while something is still to be chosen. */
function importOf(choice: WizardChoice): ImportChoice | undefined {
  const { target, authSelections, userPoolId, webClientId } = choice;
  // A native client plays no part in Gen 2.
  const nativeClientId = target === 'gen2' ? webClientId : choice.nativeClientId;
  const hasIdentityPool = authSelections === 'identityPoolAndUserPool';
  const identityPoolId = hasIdentityPool ? choice.identityPoolId : undefined;
  return toImportChoice({ userPoolId, webClientId, nativeClientId, identityPoolId, hasIdentityPool });
}

function judgeForGen2(
  import_: ImportChoice,
  choice: WizardChoice,
  snapshot: AuthSnapshot,
  project: Gen2Project,
): Judged {
  const resolved = resolveSelection(import_, snapshot);
  if ('findings' in resolved) return refused(resolved.findings, 'gen2');
  const { selection } = resolved;
  const options = chosenGen2Options(choice, project);
  const preparation = { snapshot, selection, project, options };
  const { blockers, canAddOutput } = blockersOf(preparation);
  return {
    findings: judgeGen2(preparation),
    stopTarget: 'gen2',
    prepared: blockers.length === 0 ? { target: 'gen2', import: preparation } : undefined,
    canOnlyTell: canAddOutput,
  };
}

function judgeForApp(
  import_: ImportChoice,
  { app = {}, corrections }: WizardChoice,
  snapshot: AuthSnapshot,
  files: ProjectFiles,
): Judged {
  const options = { ...appDefaults(files), ...app, isCorrected: corrections === 'files' };
  const stopTarget = appStopTarget(options.format);
  const resolved = resolveSelection(import_, snapshot);
  if ('findings' in resolved) return refused(resolved.findings, stopTarget);
  const prepared = { ...options, snapshot, selection: resolved.selection, files };
  const findings = judgeApp(prepared);
  const isStopped = findings.some(({ blocks }) => blocks.includes(stopTarget));
  return {
    findings,
    stopTarget,
    prepared: isStopped ? undefined : { target: 'app', import: prepared },
    canOnlyTell: false,
  };
}

const refused = (findings: readonly Finding[], stopTarget: Target): Judged => ({
  findings,
  stopTarget,
  prepared: undefined,
  canOnlyTell: false,
});

const noPlan: Planned = { plan: undefined, planProblem: undefined, isPlannedWithoutConfig: false };

function planOf(prepared: WizardPrepared, choice: WizardChoice): Planned {
  try {
    return { ...noPlan, plan: planWizard(prepared, choice) };
  } catch (error) {
    const isPlannedWithoutConfig =
      prepared.target !== 'app' &&
      (choice.withLibraryConfig ?? true) &&
      planOf(prepared, { ...choice, withLibraryConfig: false }).plan !== undefined;
    return { ...noPlan, planProblem: toProblem(error), isPlannedWithoutConfig };
  }
}

/** The files of a prepared import with the options of a choice. Throws UserError of kind `files`, as those below do. */
function planWizard(prepared: WizardPrepared, choice: WizardChoice): WizardPlan {
  switch (prepared.target) {
    case 'gen1':
      return planForGen1(prepared.import, choice);
    case 'gen2':
      return planForGen2(prepared.import, choice);
    case 'app':
      return planApp(prepared.import);
  }
}

export function planForGen1(
  prepared: PreparedImport,
  { withLibraryConfig = true, functionAccess = [], corrections = 'none' }: WizardChoice,
): ImportPlan {
  const correct = withLibraryConfig && corrections !== 'none' && { corrections };
  return planPrepared(prepared, prepared.project, { withLibraryConfig, functionAccess, ...correct });
}

export const planForGen2 = (
  preparation: Gen2Preparation,
  { withLibraryConfig = true }: WizardChoice,
): Gen2Plan =>
  planGen2({ ...preparation, options: { ...preparation.options, withOutputs: withLibraryConfig } });
