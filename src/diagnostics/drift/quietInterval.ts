import * as vscode from 'vscode';
import { logError } from '../../showError';

/** Seldom enough for nobody's quotas: a project of five environments sends thirty requests. */
const everyMs = 15 * 60_000;

interface Visible {
  readonly visible: boolean;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
}

/** Runs something at a quiet interval while a view is visible, and once when it comes back after longer than that. */
export function whileVisible(view: Visible, run: () => Promise<void>, every = everyMs): vscode.Disposable {
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    clearTimeout(timer);
    if (!view.visible) return;
    timer = setTimeout(
      () => {
        last = Date.now();
        run().catch(logError).finally(plan);
      },
      Math.max(0, last + every - Date.now()),
    );
  };
  const listener = view.onDidChangeVisibility(plan);
  plan();
  return new vscode.Disposable(() => {
    listener.dispose();
    clearTimeout(timer);
  });
}
