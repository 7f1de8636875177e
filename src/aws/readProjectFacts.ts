import type { ProjectFacts } from '../compatibility/projectSubjects';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import { amplifyAppId } from '../project/gen1/amplifyAppId';
import type { AwsSession } from './awsSession';
import { readCaller } from './readCaller';
import { readHostingBranch } from './readHostingBranch';
import { tryReading } from './reading';

/** What AWS knows around a project: who asks, and which branch of Amplify Hosting builds its environment. */
export async function readProjectFacts(
  session: AwsSession,
  project: Gen1Project | undefined,
  signal?: AbortSignal,
): Promise<Pick<ProjectFacts, 'caller' | 'hosting'>> {
  const appId = project && amplifyAppId(project);
  const [caller, hosting] = await Promise.all([
    readCaller(session, signal),
    project && appId !== undefined
      ? inOwnAccount(
          tryReading(() =>
            readHostingBranch(ofProject(project, session), { appId, envName: project.envName, signal }),
          ),
        )
      : undefined,
  ]);
  return { ...(caller && { caller }), ...(hosting && { hosting }) };
}

/** In the project's Region, and refused when its account is another one. */
function ofProject({ region, accountId, envName }: Gen1Project, session: AwsSession): AwsSession {
  const there = session.region === region ? session : session.inRegion(region);
  return accountId === undefined ? there : there.inAccount(accountId, envName);
}

/** That the credentials are of another account is said of the caller. */
const inOwnAccount = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof UserError && error.kind === 'otherAccount') return undefined;
    throw error;
  });
