import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { CognitoView } from '../resourceTree/cognitoView';
import { findRow } from '../resourceTree/findRow';
import { findTarget, type FindTarget } from '../resourceTree/findTarget';
import type { CurrentSession } from '../session/currentSession';
import { cancellableProgress } from '../workspace/cancellableProgress';

/** Asks for an id or ARN and shows its row, in the Region the id names. */
export async function findById(session: CurrentSession, view: CognitoView, text?: string): Promise<void> {
  const target = findTarget(text ?? (await ask()) ?? '');
  if (target) await findTargetRow(session, view, target);
}

/** Shows the row of a resource. Throws UserError when it is not there. */
export async function findTargetRow(
  session: CurrentSession,
  view: CognitoView,
  target: FindTarget,
): Promise<void> {
  const region = regionOf(target);
  if (region !== undefined && region !== (await session.open()).region) {
    await session.selectRegion(region);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Region switched to {0}', region), 5000);
  }
  const row = await cancellableProgress(vscode.l10n.t('Looking for {0}', target.id), (progress) =>
    findRow(view.tree, target, progress),
  );
  if (row) return view.reveal(row);
  throw new UserError(
    vscode.l10n.t('No app client with the ID {0} in {1}.', target.id, (await session.open()).region),
    vscode.l10n.t('Check the ID, or select another Region or profile.'),
    { kind: 'notFound' },
  );
}

const regionOf = (target: FindTarget): string | undefined =>
  target.type === 'userPoolClient' ? target.userPool?.region : target.region;

const ask = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Find by ID or ARN'),
    prompt: vscode.l10n.t('ID or ARN of a user pool, an app client or an identity pool'),
    placeHolder: 'eu-west-1_AbCdEfGhI',
    validateInput: (value) =>
      value.trim() === '' || findTarget(value)
        ? undefined
        : vscode.l10n.t('This is not the ID or ARN of a user pool, an app client or an identity pool.'),
  });
