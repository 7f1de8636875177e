import * as vscode from 'vscode';
import type { AwsSession } from '../../aws/awsSession';
import type { ImportReader } from '../../importFlow/importReader';
import type { Gen1Project } from '../../model/amplifyProject';
import { readProject } from '../../project/gen1/readProject';
import type { WorkspaceProject } from '../../workspace/workspaceProject';
import { readProjectForCheck } from '../../workspace/readProjectForCheck';
import { readProjectFiles } from '../../workspace/readProjectFiles';
import { guarded, type AccountOwner } from '../../session/guarded';

export interface AccountReaderOptions {
  openSession(): Promise<AwsSession>;
  /** Whose account is asked from the beginning; without it that of the project that is read. */
  readonly owner?: AccountOwner;
  projects(): Promise<readonly WorkspaceProject[]>;
}

/** Also reads what only a check of a whole project looks at. */
export interface AccountReader extends ImportReader {
  projectForCheck(id: string): Promise<Gen1Project>;
  /** The Region in use. */
  region(): Promise<string>;
  /** The session that everything is read with. */
  openSession(): Promise<AwsSession>;
}

/**
 * Answers an import's questions from AWS and from the window's folders. A project is read anew each time; from then on
 * nothing is asked with credentials of another account than its environment is in.
 */
export function accountReader(options: AccountReaderOptions): AccountReader {
  let owner = options.owner;
  const openSession = async (): Promise<AwsSession> => guarded(await options.openSession(), owner);
  const sessionIn = async (region: string): Promise<AwsSession> => (await openSession()).inRegion(region);
  const ofProject = (project: Gen1Project): Gen1Project => {
    const { accountId, envName } = project;
    owner = accountId === undefined ? undefined : { accountId, envName };
    return project;
  };

  return {
    openSession,
    region: async () => (await options.openSession()).region,
    projects: async () =>
      (await options.projects()).map(({ root, label }) => ({
        id: root.toString(),
        label,
        description: vscode.workspace.asRelativePath(root, true),
      })),
    project: async (id) => ofProject(readProject(await readProjectFiles(vscode.Uri.parse(id, true)))),
    projectForCheck: async (id) =>
      ofProject(readProject(await readProjectForCheck(vscode.Uri.parse(id, true)))),
    userPools: async (region, nextToken, signal) => {
      const { listUserPools } = await import('../../aws/listUserPools.js');
      return listUserPools(await sessionIn(region), {
        ...(nextToken !== undefined && { nextToken }),
        signal,
      });
    },
    userPoolClients: async (region, userPoolId, nextToken, signal, onProgress) => {
      const { readClientsPage } = await import('../../aws/readClientsPage.js');
      const session = await sessionIn(region);
      return readClientsPage(
        { session, userPoolId, signal, onProgress: onProgress ?? (() => undefined) },
        nextToken,
      );
    },
    snapshot: async (region, request, signal, onProgress) => {
      const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
      return takeSnapshot(await sessionIn(region), {
        mfaConfigOnlyIfOn: true,
        ...request,
        signal,
        ...(onProgress && { onProgress }),
      });
    },
  };
}
