import type { ProjectFacts } from '../compatibility/projectSubjects';
import type { ProjectOption } from '../importFlow/importReader';
import type { Gen1Project, ProjectFiles } from '../model/amplifyProject';
import type { AuthSnapshot, SnapshotPart, UserPoolClient } from '../model/authSnapshot';
import type { Page } from '../model/summaries';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import type { TargetKind, WizardChoice } from './wizardChoice';

/** A folder to import into, and what would be written there. */
export interface WizardPlace extends ProjectOption {
  readonly target: TargetKind;
  /** False for a folder that only might become a project, or gets the files of an app. */
  readonly isProject: boolean;
}

/** What the wizard reads from. The edges implement it; it throws UserError. */
export interface WizardReader {
  /** Best first: projects before folders that only might become one. */
  projects(): Promise<readonly WizardPlace[]>;
  project(id: string): Promise<Gen1Project>;
  /** A Gen 2 project, or a folder that is about to become one. */
  gen2(id: string): Promise<Gen2Project>;
  /** The configuration files of an app, and what tells its platform. */
  app(id: string): Promise<ProjectFiles>;
  /** Everything about the pool but its app clients and their managed login styles. */
  pool(choice: WizardChoice, signal: AbortSignal, onProgress: Report): Promise<AuthSnapshot>;
  /** The app clients of one page of the listing, described. */
  clients(
    choice: WizardChoice,
    token: string | undefined,
    signal: AbortSignal,
    onProgress: Report,
  ): Promise<Page<UserPoolClient>>;
  /** The managed login styles of the app clients; asks for none where the pool has no managed login. */
  brandings(
    choice: WizardChoice,
    snapshot: AuthSnapshot,
    signal: AbortSignal,
    onProgress: Report,
  ): Promise<AuthSnapshot['parts']['managedLoginBrandings']>;
  /** What there is to know around the pool and the project. */
  facts(choice: WizardChoice, project: Gen1Project | undefined, signal: AbortSignal): Promise<ProjectFacts>;
}

/** Told as things of a part are read. */
export type Report = (part: SnapshotPart, done: number, total: number) => void;

/** A chosen place, read: exactly one of the three. */
export interface ReadPlace {
  readonly project?: Gen1Project | undefined;
  readonly gen2?: Gen2Project | undefined;
  readonly app?: ProjectFiles | undefined;
}

/** Reads what a place has. */
export async function readPlace(
  reader: WizardReader,
  { id, target }: WizardPlace,
): Promise<Required<ReadPlace>> {
  const nothing = { project: undefined, gen2: undefined, app: undefined };
  switch (target) {
    case 'gen1':
      return { ...nothing, project: await reader.project(id) };
    case 'gen2':
      return { ...nothing, gen2: await reader.gen2(id) };
    case 'app':
      return { ...nothing, app: await reader.app(id) };
  }
}

/**
 * The place that a choice names; without one the first project there is. A folder that is none yet, or an app, is for
 * the person to choose.
 */
export const placeOf = (
  places: readonly WizardPlace[],
  { projectUri, target }: Pick<WizardChoice, 'projectUri' | 'target'>,
): WizardPlace | undefined =>
  places.find((place) => place.id === projectUri && (target === undefined || place.target === target)) ??
  places.find((place) => place.isProject);
