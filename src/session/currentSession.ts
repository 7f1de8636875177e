import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import { ownerOf, type OwningEnvironment } from '../environments/accountOwners';
import { UserError, type UserErrorKind } from '../errors';
import { readSetting } from '../manifest';
import { askForMfaCode } from './askForMfaCode';
import { ChosenEnvironments, withAccount, type ChosenEnvironment } from './chosenEnvironments';
import { logRequest } from './logRequest';
import { RetiredSessions } from './retiredSessions';
import { watchSharedConfig } from './watchSharedConfig';

/** Why those who show something of AWS should look again. */
export type SessionChange =
  /** Another profile, Region or endpoint. */
  | 'choice'
  /** The shared configuration or a login cache changed: what failed may work now. */
  | 'files'
  /** Another environment of a project; AWS is asked the same. */
  | 'environment'
  /** Another project of the window is worked on, with a profile, a Region or an account of its own. */
  | 'project'
  /** What is known of the session: it opened, or its credentials were refused. */
  | 'status';

export type SessionStatus = 'unopened' | 'open' | 'invalid';

const keys = {
  profile: 'amplifyAuth.profile',
  regions: 'amplifyAuth.regionByProfile',
} as const;

/**
 * Which profile, Region and environment are chosen, and the one AwsSession for them. Environments are chosen project by
 * project; that of the project in use says profile and Region. Then a choice made in the workspace goes before the
 * settings, those before what the shared files and the environment say. Opened when somebody asks.
 */
export class CurrentSession implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SessionChange>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private opening: Promise<AwsSession> | undefined;
  private opened: AwsSession | undefined;
  private quietly: AwsSession | undefined;
  private readonly retired = new RetiredSessions();
  /** Counts the choices: what was opened for an older one is closed again. */
  private turn = 0;
  private watching = false;
  private checkedOut: ReadonlyMap<string, string> = new Map();
  private project = '';
  /** What was opened for other projects, until their turn comes again: nobody enters a code twice. */
  private readonly parked = new Map<string, AwsSession>();
  private state: SessionStatus = 'unopened';
  private readonly chosen: ChosenEnvironments;

  readonly onDidChange = this.changed.event;

  constructor(private readonly workspaceState: vscode.Memento) {
    this.chosen = new ChosenEnvironments(workspaceState);
    this.disposables.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (
          ['profile', 'region', 'endpoint'].some((name) => event.affectsConfiguration(`amplifyAuth.${name}`))
        )
          this.renew('choice');
      }),
    );
  }

  /** The chosen profile; `undefined` leaves it to `AWS_PROFILE` and the default chain. */
  get profile(): string | undefined {
    // A profile can run a program: in Restricted Mode no file of the workspace chooses one.
    const own = vscode.workspace.isTrusted ? this.chosenEnvironment?.profile : undefined;
    const chosen = own ?? this.workspaceState.get<string>(keys.profile);
    return chosen || readSetting('amplifyAuth.profile') || undefined;
  }

  /** The chosen Region; `undefined` leaves it to the profile and the environment. */
  get region(): string | undefined {
    const chosen = this.workspaceState.get<Record<string, string>>(keys.regions, {});
    return (
      this.chosenEnvironment?.region ||
      chosen[this.profile ?? ''] ||
      readSetting('amplifyAuth.region') ||
      undefined
    );
  }

  get environment(): string | undefined {
    return this.chosenEnvironment?.name ?? this.checkedOut.get(this.project);
  }

  /** The environment that somebody chose in the project in use. */
  get chosenEnvironment(): ChosenEnvironment | undefined {
    return this.chosenIn(this.project);
  }

  /** The environment that somebody chose in a project; `undefined` while it is just the one that is checked out. */
  chosenIn(root: string): ChosenEnvironment | undefined {
    return this.chosen.of(root);
  }

  /** The environments to go with while none is chosen: those the projects have checked out, by their roots. */
  useCheckedOut(environments: ReadonlyMap<string, string>): void {
    const before = this.environment;
    this.checkedOut = environments;
    if (this.environment !== before) this.changed.fire('environment');
  }

  /** Root of the project that is worked on, as text of a URI; empty without one. */
  get projectInUse(): string {
    return this.project;
  }

  /** Goes on with the environment of another project, its profile and its Region. */
  useProject(root: string): void {
    if (root === this.project) return;
    const before = this.place;
    if (this.opened && this.state !== 'invalid') this.parked.set(before, this.opened);
    else if (this.opened) this.retired.retire(this.opened);
    this.project = root;
    const known = this.parked.get(this.place);
    this.parked.delete(this.place);
    this.turn++;
    this.opened = known;
    this.opening = known && Promise.resolve(known);
    this.quietly = undefined;
    this.state = known ? 'open' : 'unopened';
    this.changed.fire(this.place === before ? 'environment' : 'project');
  }

  /** What a session depends on. */
  private get place(): string {
    return JSON.stringify([this.profile, this.region, this.chosenEnvironment?.accountId]);
  }

  get status(): SessionStatus {
    return this.state;
  }

  /** The open session, for those who show what is known without asking AWS. */
  get current(): AwsSession | undefined {
    return this.opened;
  }

  /**
   * The open session for reading that nobody waits for: it never asks anybody for a code. `undefined` while none is
   * open, or its credentials were refused.
   */
  get quiet(): AwsSession | undefined {
    return this.state === 'invalid' ? undefined : this.opened && (this.quietly ??= this.opened.quietly());
  }

  /** The session for the choices, opened once. Throws UserError. */
  open(): Promise<AwsSession> {
    return (this.opening ??= this.openAnew());
  }

  async selectProfile(profile: string | undefined): Promise<void> {
    const { chosenEnvironment } = this;
    if (chosenEnvironment) {
      const { profile: _, region: __, ...own } = chosenEnvironment;
      await this.keepChosen(this.project, own);
    }
    await this.workspaceState.update(keys.profile, profile);
    this.renew('choice');
  }

  /** Keeps the Region for the profile in use, so that going back to a profile goes back to its Region. */
  async selectRegion(region: string | undefined): Promise<void> {
    const { chosenEnvironment } = this;
    if (chosenEnvironment) {
      const { region: _, ...own } = chosenEnvironment;
      await this.keepChosen(this.project, own);
    }
    const { [this.profile ?? '']: _, ...others } = this.workspaceState.get<Record<string, string>>(
      keys.regions,
      {},
    );
    await this.workspaceState.update(
      keys.regions,
      region ? { ...others, [this.profile ?? '']: region } : others,
    );
    this.renew('choice');
  }

  /** Works on with an environment of a project: its profile, its Region and its account. */
  async selectEnvironment(root: string, environment: ChosenEnvironment): Promise<void> {
    await this.keepChosen(root, environment);
    this.useProject(root);
  }

  /** Goes with what a project has checked out again. */
  async leaveEnvironment(root = this.project): Promise<void> {
    await this.keepChosen(root, undefined);
  }

  private async keepChosen(root: string, environment: ChosenEnvironment | undefined): Promise<void> {
    const before = this.place;
    await this.chosen.keep(root, environment);
    if (this.place !== before) this.renew('choice');
    this.changed.fire('environment');
  }

  /** Keeps to the account that files and settings know by now of an environment, where it is the chosen one. */
  async followAccount(root: string, { name, facts: { accountId } }: OwningEnvironment): Promise<void> {
    const chosen = this.chosenIn(root);
    if (chosen?.name === name && chosen.accountId !== accountId)
      await this.keepChosen(root, withAccount(chosen, accountId));
  }

  /** A session of its own for another profile and Region, with everything else as here. Throws UserError. */
  async openOther(options: { readonly profile?: string; readonly region?: string }): Promise<AwsSession> {
    const { openSession } = await import('../aws/awsSession.js');
    const endpoint = readSetting('amplifyAuth.endpoint');
    return openSession({
      ...options,
      ...(endpoint && { endpoint }),
      mfaCodeProvider: askForMfaCode,
      onRequest: logRequest,
    });
  }

  /** Drops the session: the next `open` reads the files and looks for credentials again. */
  renew(reason: 'choice' | 'files'): void {
    this.turn++;
    for (const session of [...this.parked.values(), this.opened]) if (session) this.retired.retire(session);
    this.parked.clear();
    this.opened = undefined;
    this.quietly = undefined;
    this.opening = undefined;
    this.state = 'unopened';
    this.changed.fire(reason);
  }

  /** Tells what a request showed of the credentials. */
  report(error: unknown): void {
    const kind = error instanceof UserError ? error.kind : undefined;
    const state = reportedStatus(error, kind) ?? this.state;
    if (state === this.state) return;
    this.state = state;
    this.changed.fire('status');
  }

  /** Somebody learned more of the session: its account. */
  announce(): void {
    this.changed.fire('status');
  }

  dispose(): void {
    for (const session of [...this.parked.values(), this.opened]) session?.dispose();
    this.retired.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async openAnew(): Promise<AwsSession> {
    const { turn } = this;
    try {
      void this.watch();
      const opened = await this.openOther({
        ...(this.profile && { profile: this.profile }),
        ...(this.region && { region: this.region }),
      });
      const chosen = this.chosenEnvironment;
      const session = chosen ? opened.heldTo(ownerOf({ name: chosen.name, facts: chosen })) : opened;
      if (turn !== this.turn) {
        session.dispose();
        return this.open();
      }
      this.opened = session;
      this.changed.fire('status');
      return session;
    } catch (error) {
      if (turn !== this.turn) return this.open();
      this.opening = undefined;
      this.report(error);
      throw error;
    }
  }

  /** Begins with the first look at AWS, not with activation. */
  private async watch(): Promise<void> {
    if (this.watching) return;
    this.watching = true;
    const { sharedConfigPaths } = await import('../aws/sharedConfig.js');
    this.disposables.push(
      ...watchSharedConfig(sharedConfigPaths(), (what) => {
        // A working session keeps its credentials (and the MFA code behind them) when another login is renewed.
        if (what === 'configuration' || this.state !== 'open') this.renew('files');
      }),
    );
  }
}

/** What an answer says of the credentials; `undefined` when it says nothing of them. */
function reportedStatus(error: unknown, kind: UserErrorKind | undefined): SessionStatus | undefined {
  if (error === undefined) return 'open';
  if (kind === 'noCredentials' || kind === 'expired') return 'invalid';
  return kind === 'denied' || kind === 'notFound' || kind === 'throttled' ? 'open' : undefined;
}
