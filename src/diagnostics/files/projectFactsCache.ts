import type { HeldSession } from '../../aws/awsSession';
import type { ProjectFacts } from '../../compatibility/projectSubjects';
import type { Gen1Project } from '../../model/amplifyProject';
import { amplifyAppId } from '../../project/gen1/amplifyAppId';
import { RememberedReadings } from '../rememberedReadings';

const keeping = { freshMs: 600_000, retryMs: 60_000 };

/** What AWS says around the window's projects (who asks, which branch builds them), kept for a while. */
export class ProjectFactsCache {
  private readonly readings: RememberedReadings<ProjectFacts>;

  constructor(now?: () => number) {
    this.readings = new RememberedReadings(keeping, now);
  }

  /** What is known, without asking. */
  find(project: Gen1Project | undefined): ProjectFacts | undefined {
    return project && this.readings.find(keyOf(project));
  }

  /** Reads what is not known of a project with an import, and says whether anything was. */
  async ensure(
    project: Gen1Project | undefined,
    session: HeldSession,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (!project?.auth.some(({ serviceType }) => serviceType === 'imported')) return false;
    const key = keyOf(project);
    if (this.readings.isKnown(key)) return false;
    const read = async (abort: AbortSignal): Promise<ProjectFacts> => {
      const { readProjectFacts } = await import('../../aws/readProjectFacts.js');
      return readProjectFacts(session, project, abort);
    };
    await this.readings.get(key, read, signal);
    return true;
  }

  forget(): void {
    this.readings.forget();
  }
}

const keyOf = (project: Gen1Project): string =>
  [project.accountId, project.region, amplifyAppId(project), project.envName].join(' ');
