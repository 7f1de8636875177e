import type { ProjectFacts } from '../compatibility/projectSubjects';
import type { Gen1Project } from '../model/amplifyProject';
import { amplifyAppId } from '../project/gen1/amplifyAppId';
import type { HeldSession } from './awsSession';
import { readCaller } from './readCaller';
import { readHostingBranch } from './readHostingBranch';
import { tryReading } from './reading';

/** What AWS knows around a project: who asks, and which branch of Amplify Hosting builds its environment. */
export async function readProjectFacts(
  session: HeldSession,
  project: Gen1Project | undefined,
  signal?: AbortSignal,
): Promise<Pick<ProjectFacts, 'caller' | 'hosting'>> {
  const appId = project && amplifyAppId(project);
  const [caller, hosting] = await Promise.all([
    readCaller(session, signal),
    project && appId !== undefined
      ? tryReading(() =>
          readHostingBranch(session.inRegion(project.region), { appId, envName: project.envName, signal }),
        )
      : undefined,
  ]);
  return { ...(caller && { caller }), ...(hosting && { hosting }) };
}
