import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot, SnapshotPart, UserPoolClient } from '../model/authSnapshot';
import type { Page, UserPoolSummary } from '../model/summaries';

/** A project to choose from. */
export interface ProjectOption {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

export interface SnapshotRequest {
  readonly userPoolId: string;
  readonly parts: readonly SnapshotPart[];
  readonly clientIds?: readonly string[];
  readonly identityPoolIds?: readonly string[];
  /** Reads all app clients when those of `clientIds` leave open whether an identity pool trusts a public one. */
  readonly settlesTrust?: boolean;
  /** MFA settings are read only while MFA is on, unless this says otherwise. */
  readonly mfaConfigOnlyIfOn?: boolean;
}

/** What the questions of an import are answered from. The edges implement it; it throws UserError. */
export interface ImportReader {
  projects(): Promise<readonly ProjectOption[]>;
  project(id: string): Promise<Gen1Project>;
  userPools(region: string, token: string | undefined, signal: AbortSignal): Promise<Page<UserPoolSummary>>;
  /** The clients of one page of the listing, described. */
  userPoolClients(
    region: string,
    userPoolId: string,
    token: string | undefined,
    signal: AbortSignal,
    onProgress?: (part: SnapshotPart, done: number, total: number) => void,
  ): Promise<Page<UserPoolClient>>;
  snapshot(
    region: string,
    request: SnapshotRequest,
    signal: AbortSignal,
    onProgress?: (part: SnapshotPart, done: number, total: number) => void,
  ): Promise<AuthSnapshot>;
}
