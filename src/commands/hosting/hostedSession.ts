import * as vscode from 'vscode';
import type { AwsSession } from '../../aws/awsSession';
import { readCiPlace, type CiPlace } from '../../ci/ciPlace';
import { readCiValues, toVariables } from '../../ci/ciValues';
import { listEnvironmentImports } from '../../environments/listEnvironmentImports';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles } from '../../workspace/readProjectFiles';

/** An environment with what its build needs, and a session with the account it is in. */
export interface HostedSession {
  readonly session: AwsSession;
  readonly place: CiPlace;
  /** By name. */
  readonly variables: Readonly<Record<string, string>>;
  readonly userPoolId: string;
  readonly userPoolName: string;
}

/** Reads the project anew. Throws UserError. */
export async function openHosted(
  sessionFor: (place: CiPlace) => Promise<AwsSession>,
  projectId: string,
  envName: string,
): Promise<HostedSession> {
  const project = readProject(await readProjectFiles(vscode.Uri.parse(projectId, true)));
  const values = readCiValues(project, envName);
  const place = readCiPlace(project, envName);
  const auth = listEnvironmentImports(project).find((one) => one.envName === envName)?.auth;
  const { userPoolId } = values;
  const name = auth?.kind === 'imported' ? auth.userPoolName : undefined;
  const session = await sessionFor(place);
  return { session, place, variables: toVariables(values), userPoolId, userPoolName: name ?? userPoolId };
}
