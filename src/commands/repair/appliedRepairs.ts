import type * as vscode from 'vscode';
import type { CloudPlan } from '../../model/cloudPlan';

/** A repair that can be taken back. No secret fits in a plan. */
export interface AppliedRepair {
  readonly title: string;
  /** What has to be typed to go on in an account that is marked as production. */
  readonly userPoolName: string;
  /** ISO 8601 */
  readonly appliedAt: string;
  readonly undo: CloudPlan;
}

const key = 'amplifyAuth.appliedRepairs';
const most = 10;

/** The last repairs of this workspace, newest first; they outlive the window. */
export class AppliedRepairs {
  constructor(private readonly workspaceState: vscode.Memento) {}

  get all(): readonly AppliedRepair[] {
    return this.workspaceState.get<readonly AppliedRepair[]>(key, []);
  }

  async add(repair: AppliedRepair): Promise<void> {
    await this.workspaceState.update(key, [repair, ...this.all].slice(0, most));
  }

  async remove({ appliedAt, title }: AppliedRepair): Promise<void> {
    const others = this.all.filter((one) => one.appliedAt !== appliedAt || one.title !== title);
    await this.workspaceState.update(key, others);
  }
}
