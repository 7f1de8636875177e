import * as l10n from '@vscode/l10n';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import type { Finding } from '../compatibility/rule';
import type { Gen1Project } from '../model/amplifyProject';
import { authNeeds } from '../project/gen1/authNeeds';
import { AccountReading, type AccountRead } from './accountReading';
import { plannedNeeds, typeForNeeds } from './categoryRows';
import { judgeWizard } from './judgeWizard';
import type { WizardChoice } from './wizardChoice';
import { toProblem } from './toProblem';
import type { WizardModel } from './wizardModel';
import { stopped } from './readingTexts';
import { placeOf, readPlace, type WizardReader } from './wizardReader';

export interface WizardOptions {
  readonly reader: WizardReader;
  readonly profile: () => string | undefined;
  readonly isTrusted: () => boolean;
  readonly resourceName: (projectName: string) => string;
  readonly now: () => number;
  /** How old, in milliseconds, a reading may be before the page says so. */
  readonly staleAfter: () => number;
  /** Told of everything that is shown as an error. */
  readonly logError: (error: unknown) => void;
}

type Change = Partial<{ [K in keyof WizardModel]: WizardModel[K] | undefined }>;

/**
 * What happens between the page and the account: reads, judges, plans. A changed choice is judged at once with what
 * was read; only `checkAgain` asks AWS again, and goes on where a cancelled reading stopped. What was read stays on the
 * page until all of it is read anew.
 */
export class ImportWizard {
  #model: WizardModel;
  #stop: AbortController | undefined;
  /** The reading to go on with; none when the next one begins anew. */
  #reading: AccountReading | undefined;
  #facts: ProjectFacts = {};
  #resourceName: string | undefined;
  /** Counts the readings of projects. What is judged in the meantime would be judged for another project. */
  #projectTurn = 0;
  #projectRead = 0;
  /** What the person chose; the model's choice also has what was filled in. */
  #chosen: WizardChoice;

  constructor(
    choice: WizardChoice,
    private readonly options: WizardOptions,
    private readonly show: (model: WizardModel) => void,
  ) {
    this.#chosen = choice;
    this.#model = {
      choice,
      phase: 'loading',
      projects: [],
      isComplete: false,
      hasAllClients: false,
      isPlannedWithoutConfig: false,
      findings: [],
      stopTarget: 'gen1',
      canOnlyTell: false,
      now: options.now(),
      staleAfter: options.staleAfter(),
      isTrusted: options.isTrusted(),
    };
  }

  get model(): WizardModel {
    return this.#model;
  }

  /** Reads everything, with the credentials that are in use now: nothing of what others may read stays. Never rejects. */
  readAnew(): Promise<void> {
    this.#reading = undefined;
    this.#update({ snapshot: undefined, hasAllClients: false, isComplete: false });
    return this.checkAgain();
  }

  /** Reads what is not read yet, or after a complete reading everything anew. Never rejects. */
  async checkAgain(): Promise<void> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    const reading = (this.#reading ??= this.#newReading());
    this.#update({ phase: 'loading', problem: undefined, announcement: l10n.t('Reading the user pool…') });
    try {
      await this.#readProject();
      const read = await reading.goOn(this.#model.choice, this.#model.project, stop.signal);
      this.#reading = undefined;
      this.#take(read, { isComplete: true, phase: 'ready', progress: undefined });
      this.#update({ announcement: this.#summary() });
    } catch (error) {
      if (this.#stop !== stop) return;
      const cancelled = stop.signal.aborted;
      if (!cancelled) this.options.logError(error);
      this.#update({
        phase: this.#model.snapshot || cancelled ? 'ready' : 'failed',
        progress: undefined,
        problem: cancelled ? stopped() : toProblem(error),
        announcement: cancelled ? l10n.t('Stopped.') : toProblem(error).message,
      });
    }
  }

  /** Stops a reading that is under way; what was read stays. */
  cancel(): void {
    this.#stop?.abort();
  }

  /** Takes another choice and judges it at once; another project is read first. Never rejects. */
  async choose(changes: Partial<WizardChoice>): Promise<void> {
    const { categories } = changes;
    const authSelections = categories && typeForNeeds(this.#needsWith(categories));
    const all = { ...(authSelections && { authSelections }), ...changes };
    this.#chosen = { ...this.#chosen, ...all };
    this.#update({ choice: { ...this.#model.choice, ...all }, announcement: undefined });
    if (changes.projectUri !== undefined || changes.target !== undefined) {
      // What builds one project says nothing of another.
      const { hosting: _, ...facts } = this.#facts;
      this.#facts = facts;
      this.#update({ prepared: undefined, plan: undefined });
      await this.#readProject();
      // Nothing may have been read because the place chosen before is in another account.
      if (!this.#model.snapshot && this.#model.phase === 'failed') return this.checkAgain();
    }
    this.#judge();
  }

  /** Chooses what was not there at the last reading, and reads everything anew. Never rejects. */
  async selectAndCheck(changes: Partial<WizardChoice>): Promise<void> {
    this.#chosen = { ...this.#chosen, ...changes };
    this.#reading = undefined;
    await this.checkAgain();
  }

  rename(resourceName: string): void {
    this.#resourceName = resourceName;
    this.#judge();
  }

  /** After files were written, or found changed: reads the project again and judges anew. */
  async refreshProject(change: Change = {}): Promise<void> {
    await this.#readProject();
    this.#judge();
    this.#update(change);
  }

  /** Shows that something is going on that is not reading. */
  setPhase(phase: WizardModel['phase'], change: Change = {}): void {
    this.#update({ ...change, phase });
  }

  /** Draws again: time has passed, or trust was given. */
  redraw(): void {
    this.#update({ isTrusted: this.options.isTrusted() });
  }

  #needsWith(categories: NonNullable<WizardChoice['categories']>) {
    const { project } = this.#model;
    return [...plannedNeeds(categories), ...(project ? authNeeds(project) : [])];
  }

  async #readProject(): Promise<void> {
    const { reader } = this.options;
    const turn = ++this.#projectTurn;
    const isOld = () => turn !== this.#projectTurn;
    try {
      const projects = await reader.projects();
      if (isOld()) return;
      const chosen = placeOf(projects, this.#model.choice);
      const place = chosen && { projectUri: chosen.id, target: chosen.target };
      const choice = { ...this.#model.choice, ...place };
      // Also when the project itself cannot be read: another one may be chosen.
      this.#update({ projects, choice });
      const read = chosen ? await readPlace(reader, chosen) : noPlace;
      if (isOld()) return;
      this.#projectRead = turn;
      this.#update({ ...read, projectProblem: undefined });
    } catch (error) {
      this.options.logError(error);
      if (isOld()) return;
      this.#projectRead = turn;
      this.#update({ ...noPlace, projectProblem: toProblem(error) });
    }
  }

  #newReading(): AccountReading {
    return new AccountReading(this.options.reader, {
      onProgress: (progress) => this.#update({ progress }),
      // What is complete is better to look at than the half of something newer.
      onRead: (read) => {
        if (!this.#model.isComplete) this.#take(read);
      },
    });
  }

  #take({ snapshot, facts, hasAllClients }: AccountRead, change: Change = {}): void {
    this.#facts = facts;
    this.#judge({ ...change, snapshot, hasAllClients });
  }

  #judge(change: Change = {}): void {
    const { snapshot, project, gen2, app, choice } = { ...this.#model, ...change };
    if (!snapshot) return;
    if (this.#projectRead !== this.#projectTurn) return this.#update(change);
    const { projectUri, target } = choice ?? {};
    const place = { ...(projectUri !== undefined && { projectUri }), ...(target && { target }) };
    const resourceName = this.#nameFor(project);
    const known = { snapshot, project, gen2, app, resourceName, facts: this.#facts };
    this.#update({ ...change, ...judgeWizard({ ...this.#chosen, ...place }, known) });
  }

  /** A name once shown stays: each name has a random part. */
  #nameFor(project: Gen1Project | undefined): string {
    const imported = project?.auth.find(({ serviceType }) => serviceType === 'imported');
    if (imported) return imported.resourceName;
    if (!project) return this.#resourceName ?? this.options.resourceName('');
    return (this.#resourceName ??= this.options.resourceName(project.projectName));
  }

  #summary(): string {
    const { findings } = this.#model;
    const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
    return l10n.t(
      'Checked: {0} errors, {1} warnings, {2} notes.',
      count('error'),
      count('warning'),
      count('info'),
    );
  }

  #update(change: Change): void {
    const merged = { ...this.#model, ...change, now: this.options.now() };
    const { profile, staleAfter } = this.options;
    this.#model = withoutUndefined({ ...merged, profile: profile(), staleAfter: staleAfter() });
    this.show(this.#model);
  }
}

const noPlace = { project: undefined, gen2: undefined, app: undefined };

/** A key that was set to `undefined` is taken out: that is how a model says "none". */
const withoutUndefined = (model: object): WizardModel =>
  Object.fromEntries(
    Object.entries(model).filter(([, value]) => value !== undefined),
  ) as unknown as WizardModel;
