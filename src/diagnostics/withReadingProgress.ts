import * as vscode from 'vscode';
import type { ReadingProgress } from './settingsStore';

/** Runs a reading that somebody waits for, says what is being read, and lets them stop it. */
export const withReadingProgress = <T>(
  title: string,
  run: (progress: ReadingProgress) => Promise<T>,
): Thenable<T> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return run({ signal: abort.signal, report: (message) => progress.report({ message }) });
    },
  );
