import * as vscode from 'vscode';

/** Watches the status-bar items that are made; they are VS Code's own. */
export class StatusBarItems {
  private readonly original = vscode.window.createStatusBarItem.bind(vscode.window);
  private last: vscode.StatusBarItem | undefined;

  constructor() {
    this.replace((id: string, alignment: vscode.StatusBarAlignment, priority: number) => {
      this.last = this.original(id, alignment, priority);
      return this.last;
    });
  }

  /** What the one that was made last shows. */
  readonly text = (): string => this.last?.text ?? '';

  restore(): void {
    this.replace(this.original);
  }

  private replace(value: unknown): void {
    Object.defineProperty(vscode.window, 'createStatusBarItem', {
      value,
      configurable: true,
      writable: true,
    });
  }
}
