import type { Finding, Target } from '../compatibility/rule';
import type { AppImport } from '../importFlow/appImport';
import type { Gen2Preparation } from '../importFlow/prepareGen2';
import type { Gen1Project, ProjectFiles } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { FilePlan } from '../model/importPlan';
import type { Gen2Plan } from '../project/gen2/gen2Plan';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import type { PreparedImport } from '../importFlow/prepareImport';
import type { SafeRepair } from '../repairFlow/safeRepairs';
import type { WizardState } from './protocol';
import type { WizardChoice } from './wizardChoice';
import type { WizardPlace } from './wizardReader';

/** What the wizard knows at one moment; `toWizardState` says how the page shows it. */
export interface WizardModel {
  readonly choice: WizardChoice;
  readonly phase: WizardState['phase'];
  readonly progress?: WizardState['progress'];
  readonly problem?: WizardProblem;
  readonly announcement?: string;
  /** Empty until the workspace was looked at. */
  readonly projects: readonly WizardPlace[];
  /** The chosen place, read: by what is to be written there. */
  readonly project?: Gen1Project;
  readonly gen2?: Gen2Project;
  readonly app?: ProjectFiles;
  /** Why the chosen project cannot be imported into. */
  readonly projectProblem?: WizardProblem;
  readonly snapshot?: AuthSnapshot;
  /** True once everything was read. It stays, and is shown, while all of it is read anew. */
  readonly isComplete: boolean;
  /** False while app clients are still to be read. */
  readonly hasAllClients: boolean;
  readonly findings: readonly Finding[];
  /** The repairs that need neither answer nor second thought, as one. */
  readonly safe?: SafeRepair;
  /** Findings that block this one stop the import. */
  readonly stopTarget: Target;
  /** True when nothing would stop an import that only tells the app about the pools. */
  readonly canOnlyTell: boolean;
  readonly prepared?: WizardPrepared;
  readonly plan?: WizardPlan;
  readonly planProblem?: WizardProblem;
  /** True when only the library configuration cannot be planned. */
  readonly isPlannedWithoutConfig: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds after which what was read may no longer be what AWS has. */
  readonly staleAfter: number;
  readonly profile?: string;
  readonly isTrusted: boolean;
}

/** Milliseconds until what was read is out of date; not above zero once it is, nothing before anything was read. */
export const staleIn = ({ snapshot, now, staleAfter }: WizardModel): number | undefined =>
  snapshot && Date.parse(snapshot.takenAt) + staleAfter - now;

/** Whether nothing happened between the two but that more was read: a page of hundreds of rows need not be sent anew. */
export function isOnlyFurther(before: WizardModel, after: WizardModel): boolean {
  const { progress: from, now: _then, ...others } = before;
  const { progress: to, now: _now, ...same } = after;
  const keys = Object.keys(others) as (keyof typeof others)[];
  return (
    from !== undefined &&
    to !== undefined &&
    keys.length === Object.keys(same).length &&
    keys.every((key) => others[key] === same[key])
  );
}

/** An import that nothing stops, by what it writes. */
export type WizardPrepared =
  | { readonly target: 'gen1'; readonly import: PreparedImport }
  | { readonly target: 'gen2'; readonly import: Gen2Preparation }
  | { readonly target: 'app'; readonly import: AppImport };

/** The files of an import; what else there is to say of them depends on the kind. */
export type WizardPlan = FilePlan & Partial<Pick<Gen2Plan, 'notes' | 'toPaste' | 'variables'>>;

/** A problem and its way out as running text. */
export const sentences = ({ message, resolution }: WizardProblem): string => `${message} ${resolution}`;

/** What stopped something, in the words of a UserError. */
export interface WizardProblem {
  readonly message: string;
  readonly resolution: string;
  readonly canSignIn: boolean;
  /** The credentials are of another account than the environment. */
  readonly canChooseProfile?: boolean;
}
