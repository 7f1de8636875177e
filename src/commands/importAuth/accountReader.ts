import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { ImportReader } from '../../importFlow/importReader';
import type { Gen1Project } from '../../model/amplifyProject';
import { readProject } from '../../project/gen1/readProject';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { ProjectIndex } from '../../workspace/findProjects';
import { readProjectForCheck } from '../../workspace/readProjectForCheck';
import { readProjectFiles } from '../../workspace/readProjectFiles';

export interface AccountReaderOptions {
  readonly sessions: EnvironmentSessions;
  readonly projects: Pick<ProjectIndex, 'projects'>;
  /** The folder that is written into; without it the root of the Gen 1 project that is read, once one is. */
  readonly place?: vscode.Uri | undefined;
  /** Instead, for an environment that is known from the beginning. */
  readonly open?: () => Promise<HeldSession>;
}

/** Also reads what only a check of a whole project looks at. */
export interface AccountReader extends ImportReader {
  projectForCheck(id: string): Promise<Gen1Project>;
  /** The Region in use. */
  region(): Promise<string>;
}

/**
 * Answers an import's questions from AWS and from the window's folders. A project is read anew each time; from then on
 * nothing is asked with credentials of another account than its environment is in.
 */
export function accountReader({ sessions, projects, place, open }: AccountReaderOptions): AccountReader {
  let root = place;
  const sessionIn = async (region: string, userPoolId?: string): Promise<HeldSession> => {
    const session = await (open ? open() : sessions.forPlace(root, userPoolId));
    return session.inRegion(region);
  };
  const rootOf = (id: string): vscode.Uri => (root = vscode.Uri.parse(id, true));

  return {
    region: () => sessions.region(),
    projects: async () =>
      (await projects.projects()).map(({ root, label }) => ({
        id: root.toString(),
        label,
        description: vscode.workspace.asRelativePath(root, true),
      })),
    project: async (id) => readProject(await readProjectFiles(rootOf(id))),
    projectForCheck: async (id) => readProject(await readProjectForCheck(rootOf(id))),
    userPools: async (region, nextToken, signal) => {
      const { listUserPools } = await import('../../aws/listUserPools.js');
      return listUserPools(await sessionIn(region), {
        ...(nextToken !== undefined && { nextToken }),
        signal,
      });
    },
    userPoolClients: async (region, userPoolId, nextToken, signal, onProgress) => {
      const { readClientsPage } = await import('../../aws/readClientsPage.js');
      const session = await sessionIn(region, userPoolId);
      return readClientsPage(
        { session, userPoolId, signal, onProgress: onProgress ?? (() => undefined) },
        nextToken,
      );
    },
    snapshot: async (region, request, signal, onProgress) => {
      const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
      return takeSnapshot(await sessionIn(region, request.userPoolId), {
        mfaConfigOnlyIfOn: true,
        ...request,
        signal,
        ...(onProgress && { onProgress }),
      });
    },
  };
}
