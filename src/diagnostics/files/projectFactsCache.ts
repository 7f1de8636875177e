import type { AwsSession } from '../../aws/awsSession';
import type { ProjectFacts } from '../../compatibility/projectSubjects';
import type { Gen1Project } from '../../model/amplifyProject';
import { amplifyAppId } from '../../project/gen1/amplifyAppId';

interface Entry {
  readonly facts: ProjectFacts;
  /** Milliseconds */
  readonly readAt: number;
}

const freshMs = 600_000;

/** What AWS says around the window's projects (who asks, which branch builds them), kept for a while. */
export class ProjectFactsCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly now: () => number = Date.now) {}

  /** What is known, without asking. */
  find(project: Gen1Project | undefined): ProjectFacts | undefined {
    return project && this.entries.get(keyOf(project))?.facts;
  }

  /** Reads what is not known of a project with an import, and says whether anything was. */
  async ensure(project: Gen1Project | undefined, session: AwsSession, signal: AbortSignal): Promise<boolean> {
    if (!project?.auth.some(({ serviceType }) => serviceType === 'imported')) return false;
    const key = keyOf(project);
    const known = this.entries.get(key);
    if (known && this.now() - known.readAt < freshMs) return false;
    const { readProjectFacts } = await import('../../aws/readProjectFacts.js');
    const facts = await readProjectFacts(session, project, signal);
    this.entries.set(key, { facts, readAt: this.now() });
    return true;
  }

  forget(): void {
    this.entries.clear();
  }
}

const keyOf = (project: Gen1Project): string =>
  [project.accountId, project.region, amplifyAppId(project), project.envName].join(' ');
