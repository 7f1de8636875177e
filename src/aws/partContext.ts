import type { SnapshotPart } from '../model/authSnapshot';
import type { AwsSession } from './awsSession';

/** What reading one part of a snapshot needs. */
export interface PartContext {
  readonly session: AwsSession;
  readonly userPoolId: string;
  readonly signal: AbortSignal;
  readonly onProgress: (part: SnapshotPart, done: number, total: number) => void;
}
