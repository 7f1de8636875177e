import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import type { CiPlace } from '../../ci/ciPlace';
import { readCiEnvironment } from '../ci/ciEnvironment';

/** An environment with what its build needs, and a session with the account it is in. */
export interface HostedSession {
  readonly session: HeldSession;
  readonly place: CiPlace;
  /** By name. */
  readonly variables: Readonly<Record<string, string>>;
  readonly userPoolId: string;
  readonly userPoolName: string;
}

/** Reads the project anew. Throws UserError. */
export async function openHosted(
  sessionFor: (place: CiPlace) => Promise<HeldSession>,
  projectId: string,
  envName: string,
): Promise<HostedSession> {
  const { environment, place, values, variablesWith } = await readCiEnvironment(
    vscode.Uri.parse(projectId, true),
    envName,
  );
  const { userPoolId } = values;
  const name = environment.auth.kind === 'imported' ? environment.auth.userPoolName : undefined;
  const session = await sessionFor(place);
  const variables = await variablesWith(() => Promise.resolve(session));
  return { session, place, variables, userPoolId, userPoolName: name ?? userPoolId };
}
