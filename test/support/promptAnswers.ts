import * as vscode from 'vscode';

type Show = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';
const shows: readonly Show[] = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'];

/** A message that was shown, with its buttons. */
export interface Message {
  readonly text: string;
  readonly detail: string;
  readonly isModal: boolean;
  readonly buttons: readonly string[];
}

/**
 * Stands in for the messages of VS Code, which block until a person answers: each is kept, and answered with the
 * first of `answers` that is one of its buttons, else dismissed.
 */
export class PromptAnswers {
  readonly messages: Message[] = [];
  private readonly originals = shows.map((show) => [show, vscode.window[show]] as const);

  constructor(private readonly answers: (string | RegExp)[] = []) {
    for (const show of shows) {
      this.replace(show, (text: string, ...rest: unknown[]) => {
        const options = rest.find((item): item is vscode.MessageOptions => typeof item === 'object') ?? {};
        const buttons = rest.filter((item) => typeof item === 'string');
        this.messages.push({ text, detail: options.detail ?? '', isModal: options.modal === true, buttons });
        const chosen = (answer: string | RegExp) =>
          buttons.find((button) => (typeof answer === 'string' ? button === answer : answer.test(button)));
        const index = this.answers.findIndex((answer) => chosen(answer) !== undefined);
        const [answer] = index < 0 ? [] : this.answers.splice(index, 1);
        return Promise.resolve(answer && chosen(answer));
      });
    }
  }

  restore(): void {
    for (const [show, original] of this.originals) this.replace(show, original);
  }

  private replace(show: Show, implementation: unknown): void {
    Object.defineProperty(vscode.window, show, { value: implementation, configurable: true, writable: true });
  }
}
