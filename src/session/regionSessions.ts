import type * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import type { CurrentSession } from './currentSession';

/** The current session for any Region, one each, for those who look at resources that name their Region. */
export class RegionSessions implements vscode.Disposable {
  private base: AwsSession | undefined;
  private quietBase: AwsSession | undefined;
  private readonly others = new Map<string, AwsSession>();
  private readonly quiet = new Map<string, AwsSession>();

  constructor(private readonly session: CurrentSession) {}

  /** Throws UserError. */
  async in(region: string): Promise<AwsSession> {
    const base = await this.session.open();
    if (base !== this.base) {
      this.close(this.others);
      this.base = base;
    }
    if (base.region === region) return base;
    return remembered(this.others, region, () => base.inRegion(region));
  }

  /** For reading that nobody waits for: opens no session, and asks nobody for a code. */
  quietIn(region: string): AwsSession | undefined {
    const base = this.session.quiet;
    if (!base || base.region === region) return base;
    if (base !== this.quietBase) {
      this.close(this.quiet);
      this.quietBase = base;
    }
    return remembered(this.quiet, region, () => base.inRegion(region));
  }

  dispose(): void {
    this.close(this.others);
    this.close(this.quiet);
  }

  private close(sessions: Map<string, AwsSession>): void {
    for (const session of sessions.values()) session.dispose();
    sessions.clear();
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
