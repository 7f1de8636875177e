import type * as vscode from 'vscode';
import type { AwsSession, HeldSession } from '../../aws/awsSession';
import type { CloudPlan } from '../../model/cloudPlan';
import type { AppliedRepairs } from './appliedRepairs';

/** What repairs need of the window. */
export interface RepairAdapters {
  /** Throws UserError. */
  readonly sessionIn: (region: string) => Promise<AwsSession>;
  /** The same for a change of this user pool, which an environment of the window may use. */
  readonly sessionForPool: (userPoolId: string, region: string) => Promise<HeldSession>;
  readonly applied: AppliedRepairs;
  /** Fires when something in AWS was, or may have been, changed. */
  readonly repaired: vscode.EventEmitter<Repaired>;
}

/** What was changed in AWS, for whoever shows it. */
export interface Repaired {
  readonly plan: CloudPlan;
  /** What was made for a part in the import. */
  readonly selects: { readonly webClientId?: string; readonly nativeClientId?: string };
}
