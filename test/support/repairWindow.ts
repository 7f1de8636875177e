import * as vscode from 'vscode';
import { AppliedRepairs } from '../../src/commands/repair/appliedRepairs';
import { answerRepair } from '../../src/commands/repair/previewRepair';
import type { RepairAdapters, Repaired } from '../../src/commands/repair/repairAdapters';
import type { AwsSession } from '../../src/aws/awsSession';
import { memoryMemento } from './memoryMemento';
import { PromptAnswers, type Message } from './promptAnswers';

/** The commands on repairs with a memory of their own, and a person who answers what they ask. */
export class RepairWindow {
  readonly repaired = new vscode.EventEmitter<Repaired>();
  readonly events: Repaired[] = [];
  readonly adapters: RepairAdapters;

  constructor(session: () => AwsSession) {
    this.repaired.event((event) => this.events.push(event));
    this.adapters = {
      sessionIn: () => Promise.resolve(session()),
      sessionForPool: () => Promise.resolve(session().heldTo()),
      // A new one each time it is asked, as after a restart, would read the same.
      applied: new AppliedRepairs(memoryMemento()),
      repaired: this.repaired,
    };
  }

  /** Runs a command, applies every plan that it shows, and answers its messages with these buttons, each once. */
  async run(command: () => Promise<unknown>, ...buttons: string[]): Promise<readonly Message[]> {
    const prompts = new PromptAnswers(buttons);
    let isOver = false;
    const running = command().finally(() => (isOver = true));
    running.catch(() => undefined);
    try {
      while (!isOver) {
        answerRepair('apply');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await running;
      return prompts.messages;
    } finally {
      prompts.restore();
    }
  }

  dispose(): void {
    this.repaired.dispose();
  }
}

/**
 * Stands in for VS Code's progress: the person presses "Cancel" when this text comes up. Other progress is VS Code's own.
 */
export function cancelAt(text: RegExp): vscode.Disposable {
  const original = vscode.window.withProgress;
  const replace = (implementation: unknown) =>
    Object.defineProperty(vscode.window, 'withProgress', {
      value: implementation,
      configurable: true,
      writable: true,
    });
  replace((options: vscode.ProgressOptions, task: Parameters<typeof original>[1]) => {
    if (options.cancellable !== true) return original(options, task);
    const source = new vscode.CancellationTokenSource();
    const report = ({ message = '' }: { readonly message?: string }) => {
      if (text.test(message)) source.cancel();
    };
    return task({ report }, source.token);
  });
  return { dispose: () => void replace(original) };
}
