import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import type { CurrentSession } from './currentSession';
import { RetiredSessions } from './retiredSessions';

/**
 * A session for each environment of a project: with the environment's profile and Region where those are known, and
 * never with credentials of another account than it is in.
 */
export class EnvironmentSessions implements vscode.Disposable {
  private readonly others = new Map<string, Promise<AwsSession>>();
  private readonly retired = new RetiredSessions();
  private readonly listener: vscode.Disposable;

  constructor(private readonly session: CurrentSession) {
    this.listener = session.onDidChange((change) => {
      if (change === 'choice' || change === 'files') this.close();
    });
  }

  /** Throws UserError. */
  async open({ name, facts }: Pick<TrackedEnvironment, 'name' | 'facts'>): Promise<AwsSession> {
    const { accountId, region } = facts;
    // A profile can run a program: in Restricted Mode no file of the workspace chooses one.
    const profile = vscode.workspace.isTrusted ? facts.profile : undefined;
    const base =
      profile === undefined || profile === this.session.profile
        ? await this.session.open()
        : await this.other(profile, region);
    const here = region === undefined || region === base.region ? base : base.inRegion(region);
    return accountId === undefined ? here : here.inAccount(accountId, name);
  }

  /** The same for what nobody waits for: it asks for no code, and there is none while nobody has signed in. */
  async openQuietly(environment: Pick<TrackedEnvironment, 'name' | 'facts'>): Promise<AwsSession> {
    if (!this.session.quiet) throw new vscode.CancellationError();
    return (await this.open(environment)).quietly();
  }

  dispose(): void {
    this.listener.dispose();
    for (const opening of this.others.values())
      opening.then(
        (session) => session.dispose(),
        () => undefined,
      );
    this.retired.dispose();
  }

  private other(profile: string, region: string | undefined): Promise<AwsSession> {
    const key = `${profile} ${region}`;
    const known = this.others.get(key);
    if (known) return known;
    const opening = this.session.openOther({ profile, ...(region !== undefined && { region }) });
    this.others.set(key, opening);
    opening.catch(() => this.others.delete(key));
    return opening;
  }

  private close(): void {
    for (const opening of this.others.values())
      opening.then(
        (session) => this.retired.retire(session),
        () => undefined,
      );
    this.others.clear();
  }
}
