import * as vscode from 'vscode';

/** Watches the quick picks that are created; they are VS Code's own. */
export class QuickPicks {
  /** The one that came up last. */
  last: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  private readonly original = vscode.window.createQuickPick;
  private changed: ((value: string) => unknown) | undefined;

  constructor() {
    this.replace(() => {
      const pick = this.original();
      const listen = pick.onDidChangeValue;
      Object.defineProperty(pick, 'onDidChangeValue', {
        value: (listener: (value: string) => unknown) => {
          this.changed = listener;
          return listen.call(pick, listener);
        },
      });
      this.last = pick;
      return pick;
    });
  }

  /** Enters a text. A value that a program sets is news to nobody: who listens is told here. */
  enter(text: string): void {
    if (!this.last) throw new Error('No quick pick is shown.');
    this.last.value = text;
    this.changed?.(text);
  }

  restore(): void {
    this.replace(this.original);
  }

  private replace(value: unknown): void {
    Object.defineProperty(vscode.window, 'createQuickPick', { value, configurable: true, writable: true });
  }
}

/** Stands in for VS Code's input boxes. */
export function answerInputBoxes(
  answer: (options: vscode.InputBoxOptions) => string | undefined,
): vscode.Disposable {
  const original = vscode.window.showInputBox;
  const replace = (value: unknown) =>
    Object.defineProperty(vscode.window, 'showInputBox', { value, configurable: true, writable: true });
  replace((options: vscode.InputBoxOptions = {}) => Promise.resolve(answer(options)));
  return { dispose: () => void replace(original) };
}
