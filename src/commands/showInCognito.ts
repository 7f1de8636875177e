import * as vscode from 'vscode';
import { cognitoViewId, type ResourceRow } from '../manifest';
import type { CognitoView } from '../resourceTree/cognitoView';
import type { CurrentSession } from '../session/currentSession';
import type { EnvironmentSessions } from '../session/environmentSessions';
import { findTargetRow } from './findById';

/** Shows the row of a resource that a project's files name. */
export async function showInCognito(
  { session, sessions }: { readonly session: CurrentSession; readonly sessions: EnvironmentSessions },
  view: CognitoView,
  { resource, userPool }: ResourceRow,
): Promise<void> {
  const { type, id, region } = resource;
  // With other credentials it would only not be found.
  await (await sessions.forPlace(undefined, userPool?.id ?? id)).ensureAccount();
  await vscode.commands.executeCommand(`${cognitoViewId}.focus`);
  if (type === 'userPool' || type === 'identityPool')
    await findTargetRow(session, view, { type, id, region });
  if (type === 'userPoolClient' && userPool)
    await findTargetRow(session, view, { type, id, userPool: { id: userPool.id, region } });
}
