import * as vscode from 'vscode';
import { environmentsSetting } from './environments/readEnvironmentSettings';
import { UserError } from './errors';
import { log } from './log';

/** Whether someone changed their mind: not an error, and never shown as one. */
export const isCancellation = (error: unknown): boolean =>
  error instanceof vscode.CancellationError ||
  (error instanceof Error && (error.name === 'AbortError' || error.name === 'Canceled'));

/** The error with the chain of its causes, for the log. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof UserError ? `${error.kind}: ${error.message}` : (error.stack ?? error.message);
  return error.cause === undefined ? own : `${own}\n  caused by ${describe(error.cause)}`;
};

/** Writes an error to the log, in the form its kind deserves. For failures that are shown in place, as a row. */
export function logError(error: unknown): void {
  if (isCancellation(error)) return;
  if (error instanceof UserError) log.warn(describe(error));
  else log.error(describe(error));
}

/**
 * The one place where an error meets the user: what they can mend with its way out, a cancellation silently,
 * anything else as a bug whose details are in the log.
 */
export async function showError(error: unknown): Promise<void> {
  if (isCancellation(error)) return;
  logError(error);
  const showLog = vscode.l10n.t('Show Log');
  const signIn = vscode.l10n.t('Sign In');
  const chooseProfile = vscode.l10n.t('Choose Profile…');
  const openSettings = vscode.l10n.t('Open Settings');

  const text =
    error instanceof UserError
      ? `${error.message} ${error.resolution}`
      : vscode.l10n.t('Something went wrong. The log has the details.');
  const kind = error instanceof UserError ? error.kind : undefined;
  const needsLogin = kind === 'noCredentials' || kind === 'expired';
  const wanted = error instanceof UserError ? error.amplifyCommand : undefined;
  const runWanted = vscode.l10n.t('Run amplify {0}', wanted?.command ?? '');
  const offers = [
    ...(needsLogin ? [signIn] : []),
    ...(kind === 'otherAccount' ? [chooseProfile, openSettings] : []),
    ...(wanted ? [runWanted] : []),
  ];
  const answer = await vscode.window.showErrorMessage(text, ...offers, showLog);
  if (wanted && answer === runWanted)
    await vscode.commands.executeCommand('amplifyAuth.runAmplify', undefined, wanted);
  if (answer === showLog) log.show();
  if (answer === signIn) await vscode.commands.executeCommand('amplifyAuth.signIn');
  if (answer === chooseProfile) await vscode.commands.executeCommand('amplifyAuth.selectProfile');
  if (answer === openSettings)
    await vscode.commands.executeCommand('workbench.action.openSettings', environmentsSetting);
}

/** Wraps a command or an event handler so that its failure is shown once, here, and goes no further. */
export const withErrors =
  <A extends unknown[], R>(run: (...args: A) => R | PromiseLike<R>) =>
  async (...args: A): Promise<R | undefined> => {
    try {
      return await run(...args);
    } catch (error) {
      void showError(error);
      return undefined;
    }
  };
