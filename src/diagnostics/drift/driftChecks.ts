import * as vscode from 'vscode';
import { placeInFile } from '../../compatibility/files/placeInFile';
import type { HeldSession } from '../../aws/awsSession';
import type { Finding } from '../../compatibility/rule';
import type { ComparedEnvironment } from '../../environments/compareEnvironments';
import { settingsPath } from '../../environments/readEnvironmentSettings';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { EnvironmentFacts } from '../../model/trackedEnvironment';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { TrackedCode } from '../../environments/trackedCode';
import { isCancellation, logError } from '../../showError';
import type { ProjectIndex } from '../../workspace/findProjects';
import { factsToCheck } from '../../environments/factsToCheck';
import { findText } from '../../workspace/readProjectFiles';
import { readAnyTracked, type TrackedProject } from '../../workspace/trackedProject';
import type { PlacedFinding } from '../findingsBoard';
import { ShownFindings, type FoundIn } from '../shownFindings';
import { rangesIn } from '../textPositions';
import { Turns } from '../turns';

interface Adapters {
  readonly projects: ProjectIndex;
  readonly sessions: EnvironmentSessions;
  readonly show: (uri: vscode.Uri, findings: readonly PlacedFinding[]) => void;
}

type OpenSession = (environment: TrackedEnvironment) => Promise<HeldSession>;

/** What a check of one project found. */
export interface Drift {
  readonly tracked: TrackedProject<TrackedCode>;
  readonly compared: readonly ComparedEnvironment[];
  readonly findings: readonly Finding[];
}

/** Where files, settings and Cognito disagree, of each project that was checked; shown where other findings are. */
export class DriftChecks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, Drift>();
  private readonly shown: ShownFindings;
  private readonly turns = new Turns();
  private abort = new AbortController();

  readonly onDidChange = this.changed.event;

  constructor(private readonly adapters: Adapters) {
    this.shown = new ShownFindings(adapters.show);
  }

  /** How many findings are about an environment, as it was checked last. */
  countOf(root: vscode.Uri, { target }: TrackedEnvironment): number {
    const { findings = [] } = this.known.get(root.toString()) ?? {};
    return findings.filter(({ resource, severity }) => resource.id === target.name && severity !== 'info')
      .length;
  }

  /** Reads what every environment of a project uses, with its own credentials, and compares. Throws UserError. */
  async check(root: vscode.Uri, signal: AbortSignal): Promise<Drift> {
    return this.find(root, (environment) => this.adapters.sessions.open(environment), signal);
  }

  private async find(root: vscode.Uri, open: OpenSession, asked: AbortSignal): Promise<Drift> {
    const turn = this.turns.begin();
    const signal = AbortSignal.any([asked, this.abort.signal]);
    const tracked = await readAnyTracked(root);
    const compared = await readPools(tracked, { open, factsOf: factsToCheck, signal });
    const { findDrift } = await import('../../environments/findDrift.js');
    const drift = { tracked, compared, findings: findDrift(tracked.project, compared) };
    const found = await placesOf(drift);
    // Who looked later, or with other credentials, knows better.
    if (this.turns.take(root.toString(), turn)) {
      this.shown.replace(root.toString(), found);
      this.known.set(root.toString(), drift);
      this.changed.fire();
    }
    return drift;
  }

  /** The same for every project of the window; asks nobody for anything, and is quiet about what fails. */
  async checkAgain(): Promise<void> {
    for (const { root } of await this.adapters.projects.all()) await this.checkQuietly(root);
  }

  /** The same for those that were checked already, after something changed that they were told of. */
  async checkKnown(): Promise<void> {
    for (const { tracked } of [...this.known.values()]) await this.checkQuietly(tracked.root);
  }

  private async checkQuietly(root: vscode.Uri): Promise<void> {
    const open: OpenSession = (environment) => this.adapters.sessions.openQuietly(environment);
    await this.find(root, open, this.abort.signal).catch(logError);
  }

  /** What the environments use, each asked with its own credentials; what one refuses is told of that one. */
  async read(
    tracked: TrackedProject<TrackedCode>,
    factsOf: (environment: TrackedEnvironment) => EnvironmentFacts,
    signal: AbortSignal,
  ): Promise<ComparedEnvironment[]> {
    return readPools(tracked, { open: (one) => this.adapters.sessions.open(one), factsOf, signal });
  }

  /** Drops what was found with other credentials. */
  forget(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.known.clear();
    this.turns.forget();
    this.shown.clear();
    this.changed.fire();
  }

  dispose(): void {
    this.abort.abort();
    this.changed.dispose();
  }
}

async function placesOf({ tracked, findings }: Drift): Promise<FoundIn[]> {
  const { root, project, settings } = tracked;
  const paths = new Set(findings.flatMap(({ resource }) => resource.path ?? []));
  return Promise.all(
    [...paths].map(async (path): Promise<FoundIn> => {
      const uri = vscode.Uri.joinPath(path === settingsPath ? settings.folder : root, path);
      const text = (
        (project.generation === 'gen1' ? project.files.get(path) : undefined) ??
        (await findText(uri, path)) ??
        ''
      ).replace(/^\uFEFF/, '');
      const rangeOf = rangesIn(text);
      const file = { path, text, sections: [] };
      return {
        uri,
        findings: findings
          .filter(({ resource }) => resource.path === path)
          .map((finding) => ({
            finding,
            range: rangeOf(placeInFile(file, finding)),
            root: { uri: root, isGen1: project.generation === 'gen1' },
          })),
      };
    }),
  );
}

async function readPools(
  { environments, project }: TrackedProject<TrackedCode>,
  how: {
    readonly open: OpenSession;
    readonly factsOf: (environment: TrackedEnvironment) => EnvironmentFacts;
    readonly signal: AbortSignal;
  },
): Promise<ComparedEnvironment[]> {
  const { readEnvironmentPool } = await import('../../aws/readEnvironmentPool.js');
  return Promise.all(
    environments.map(async (environment) => ({
      environment,
      reading: await readEnvironmentPool(() => how.open(environment), how.factsOf(environment), {
        withMfa: project.generation === 'gen2',
        signal: how.signal,
      }).catch((error: unknown) => {
        // Nobody has signed in for this one, and a quiet check asks nobody to: its files are judged all the same.
        if (how.signal.aborted || !isCancellation(error)) throw error;
        return { status: 'unread' as const };
      }),
    })),
  );
}
