import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import { UserError, type UserErrorKind } from '../errors';
import { readSetting } from '../manifest';
import { askForMfaCode } from './askForMfaCode';
import { logRequest } from './logRequest';
import { RetiredSessions } from './retiredSessions';
import { watchSharedConfig } from './watchSharedConfig';

/** Why those who show something of AWS should look again. */
export type SessionChange =
  /** Another profile, Region or endpoint. */
  | 'choice'
  /** The shared configuration or a login cache changed: what failed may work now. */
  | 'files'
  /** Another environment of the project; AWS is asked the same. */
  | 'environment'
  /** What is known of the session: it opened, or its credentials were refused. */
  | 'status';

export type SessionStatus = 'unopened' | 'open' | 'invalid';

const keys = {
  profile: 'amplifyAuth.profile',
  regions: 'amplifyAuth.regionByProfile',
  environment: 'amplifyAuth.environment',
} as const;

/** The environment a person works with, and what follows from that for whoever asks AWS. */
export interface ChosenEnvironment {
  readonly name: string;
  /** Root of its project, as text of a URI. */
  readonly root?: string;
  /** With credentials of another account nothing is asked. */
  readonly accountId?: string;
  readonly profile?: string;
  readonly region?: string;
}

/**
 * Which profile, Region and environment are chosen, and the one AwsSession for them. A choice made in a workspace goes
 * before the settings, those before what the shared files and the environment say. Opened when somebody asks.
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
  private checkedOut: string | undefined;
  private state: SessionStatus = 'unopened';

  readonly onDidChange = this.changed.event;

  constructor(private readonly workspaceState: vscode.Memento) {
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
    return this.workspaceState.get<string>(keys.profile) || readSetting('amplifyAuth.profile') || undefined;
  }

  /** The chosen Region; `undefined` leaves it to the profile and the environment. */
  get region(): string | undefined {
    const chosen = this.workspaceState.get<Record<string, string>>(keys.regions, {});
    return chosen[this.profile ?? ''] || readSetting('amplifyAuth.region') || undefined;
  }

  get environment(): string | undefined {
    return this.chosenEnvironment?.name ?? this.checkedOut;
  }

  /** The environment that somebody chose; `undefined` while it is just the one that is checked out. */
  get chosenEnvironment(): ChosenEnvironment | undefined {
    return this.workspaceState.get<ChosenEnvironment>(keys.environment);
  }

  /** The environment to go with while none is chosen: the one the project has checked out. */
  useCheckedOut(environment: string | undefined): void {
    if (environment === this.checkedOut) return;
    this.checkedOut = environment;
    this.changed.fire('environment');
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
    await this.workspaceState.update(keys.profile, profile);
    this.renew('choice');
  }

  /** Keeps the Region for the profile in use, so that going back to a profile goes back to its Region. */
  async selectRegion(region: string | undefined): Promise<void> {
    await this.keepRegion(region);
    this.renew('choice');
  }

  private async keepRegion(region: string | undefined): Promise<void> {
    const { [this.profile ?? '']: _, ...others } = this.workspaceState.get<Record<string, string>>(
      keys.regions,
      {},
    );
    await this.workspaceState.update(
      keys.regions,
      region ? { ...others, [this.profile ?? '']: region } : others,
    );
  }

  /** Goes on with the profile, the Region and the account of an environment; `undefined` leaves it. */
  async selectEnvironment(environment: ChosenEnvironment | undefined): Promise<void> {
    const before = this.chosenEnvironment;
    await this.workspaceState.update(keys.environment, environment);
    const { profile, region } = environment ?? {};
    const isTrusted = vscode.workspace.isTrusted;
    // A profile can run a program: in Restricted Mode no file of the workspace chooses one.
    if (profile !== undefined && isTrusted) await this.workspaceState.update(keys.profile, profile);
    if (region !== undefined) await this.keepRegion(region);
    const isOther =
      profile !== undefined || region !== undefined || before?.accountId !== environment?.accountId;
    if (isOther) this.renew('choice');
    this.changed.fire('environment');
  }

  /** A session of its own for another profile and Region, with everything else as here. Throws UserError. */
  async openOther(options: { readonly profile: string; readonly region?: string }): Promise<AwsSession> {
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
    if (this.opened) this.retired.retire(this.opened);
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
    this.opened?.dispose();
    this.retired.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async openAnew(): Promise<AwsSession> {
    const { turn } = this;
    try {
      void this.watch();
      const { openSession } = await import('../aws/awsSession.js');
      const endpoint = readSetting('amplifyAuth.endpoint');
      const opened = await openSession({
        ...(this.profile && { profile: this.profile }),
        ...(this.region && { region: this.region }),
        ...(endpoint && { endpoint }),
        mfaCodeProvider: askForMfaCode,
        onRequest: logRequest,
      });
      const { accountId, name } = this.chosenEnvironment ?? {};
      const session = accountId === undefined ? opened : opened.inAccount(accountId, name ?? accountId);
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
