import * as vscode from 'vscode';

/** What work that somebody waits for is given: when to stop, and how to say how far it is. */
export interface CancellableProgress {
  readonly signal: AbortSignal;
  readonly report: (message: string) => void;
}

/** Runs what somebody waits for, says what it is, and lets them stop it. */
export async function cancellableProgress<T>(
  title: string,
  run: (progress: CancellableProgress) => Promise<T>,
): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const controller = new AbortController();
    const listener = token.onCancellationRequested(() => controller.abort());
    try {
      return await run({ signal: controller.signal, report: (message) => progress.report({ message }) });
    } finally {
      listener.dispose();
    }
  });
}
