import type * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import type { CurrentSession } from './currentSession';

/** The current session for any Region, one each, for those who look at resources that name their Region. */
export class RegionSessions implements vscode.Disposable {
  private base: AwsSession | undefined;
  private readonly others = new Map<string, AwsSession>();

  constructor(private readonly session: CurrentSession) {}

  /** Throws UserError. */
  async in(region: string): Promise<AwsSession> {
    const base = await this.session.open();
    if (base !== this.base) {
      this.dispose();
      this.base = base;
    }
    if (base.region === region) return base;
    let other = this.others.get(region);
    if (!other) this.others.set(region, (other = base.inRegion(region)));
    return other;
  }

  dispose(): void {
    for (const other of this.others.values()) other.dispose();
    this.others.clear();
  }
}
