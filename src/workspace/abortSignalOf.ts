import type * as vscode from 'vscode';

/** VS Code's way to cancel as everyone else's. Dispose of it when the work is done. */
export function abortSignalOf(token: vscode.CancellationToken): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  const listener = token.onCancellationRequested(() => controller.abort());
  return { signal: controller.signal, dispose: () => void listener.dispose() };
}
