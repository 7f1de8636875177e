import type { UserErrorKind } from '../errors';
import type { CloudPlan, CloudResource, Difference, JsonObject, Remainder } from './cloudPlan';

/** What became of a plan. Nothing is left out: what could not be taken back or verified is said. */
export interface CloudReport {
  /**
   * `applied`: every call went through. `changed`: a resource is no longer as the plan showed it. `failed`: a call was
   * refused or lost. `cancelled`: the person stopped between two calls. After the last three, what the plan had done
   * until then has been taken back, as far as `remains` does not say otherwise.
   */
  readonly status: 'applied' | 'changed' | 'failed' | 'cancelled';
  /** The values of the plan's slots, by slot. */
  readonly slots: Readonly<Record<string, string>>;
  /** `changed`: the resources in question, as the plan expected them and as they are. */
  readonly changed: readonly ChangedResource[];
  /** `applied`: where the result is not what was planned, as read back afterwards: planned, then found. */
  readonly unmet: readonly UnmetChange[];
  /** `applied`: what could not be read back. */
  readonly unverified: readonly UnverifiedChange[];
  /** What the plan did and could not take back, or may have done. */
  readonly remains: readonly Remainder[];
  readonly error?: ReportedError;
  /** Takes the applied plan back. Absent when nothing can be, and when nothing was applied. */
  readonly undo?: CloudPlan;
}

export interface ChangedResource {
  readonly resource: CloudResource;
  /** Absent: it is gone. */
  readonly found?: JsonObject;
  /** From what the plan expected to what is there. */
  readonly differences: readonly Difference[];
}

export interface UnmetChange {
  readonly resource: CloudResource;
  readonly differences: readonly Difference[];
}

export interface UnverifiedChange {
  readonly resource: CloudResource;
  readonly message: string;
}

/** A `UserError` as data. */
export interface ReportedError {
  readonly kind: UserErrorKind;
  readonly message: string;
  readonly resolution: string;
  /** The IAM action that was refused. */
  readonly action?: string;
}
