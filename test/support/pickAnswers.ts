import * as vscode from 'vscode';

/** A list that was shown, by the labels of its rows. */
export interface Asked {
  readonly title: string;
  readonly labels: readonly string[];
}

/** Stands in for VS Code's simple quick picks: chooses the rows of these labels, question by question. */
export class PickAnswers {
  readonly asked: Asked[] = [];
  private readonly original = vscode.window.showQuickPick;

  constructor(answers: readonly (readonly string[])[]) {
    const left = [...answers];
    this.replace((items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions = {}) => {
      this.asked.push({ title: options.title ?? '', labels: items.map(({ label }) => label) });
      const answer = left.shift();
      const chosen = answer && items.filter(({ label }) => answer.includes(label));
      return Promise.resolve(options.canPickMany ? chosen : chosen?.[0]);
    });
  }

  restore(): void {
    this.replace(this.original);
  }

  private replace(implementation: unknown): void {
    Object.defineProperty(vscode.window, 'showQuickPick', {
      value: implementation,
      configurable: true,
      writable: true,
    });
  }
}
