import type { HeldSession } from '../aws/awsSession';
import type { CheckInput } from '../compatibility/checkCompatibility';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import type { Finding, Target } from '../compatibility/rule';
import type { AccountOwner } from '../model/accountOwner';
import type { ImportChoice, ImportSelection } from '../model/importSelection';

/** The project that a check is about, of either generation. */
export interface CheckedProject {
  /** Who would stumble. */
  readonly targets: readonly Target[];
  readonly region?: string;
  /** Whose accounts may be asked. */
  readonly owners: readonly AccountOwner[];
  /** The ids that the project names for the checked pool. */
  readonly choice: Partial<ImportChoice>;
  /** What can be said before anything is asked of AWS, of these ids. */
  judgeBeforehand(choice: Pick<ImportChoice, 'userPoolId' | 'identityPoolId'>): readonly Finding[];
  /** What there is to know around the project. */
  readFacts(session: HeldSession, signal: AbortSignal): Promise<ProjectFacts>;
  subjects(selection: ImportSelection | undefined, facts: ProjectFacts): Omit<CheckInput, 'snapshot'>;
  /** Whether a finding matters to this project. */
  isWorthSaying(finding: Finding): boolean;
}
