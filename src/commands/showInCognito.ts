import * as vscode from 'vscode';
import { cognitoViewId, type ResourceRow } from '../manifest';
import type { CognitoView } from '../resourceTree/cognitoView';
import type { CurrentSession } from '../session/currentSession';
import { findTargetRow } from './findById';

/** Shows the row of a resource that a project's files name. */
export async function showInCognito(
  session: CurrentSession,
  view: CognitoView,
  { resource, userPool }: ResourceRow,
): Promise<void> {
  await vscode.commands.executeCommand(`${cognitoViewId}.focus`);
  const { type, id, region } = resource;
  if (type === 'userPool' || type === 'identityPool')
    await findTargetRow(session, view, { type, id, region });
  if (type === 'userPoolClient' && userPool)
    await findTargetRow(session, view, { type, id, userPool: { id: userPool.id, region } });
}
