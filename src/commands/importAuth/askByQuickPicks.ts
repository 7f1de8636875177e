import type * as vscode from 'vscode';
import { answerMemory } from './answerMemory';
import { explainRule } from './explainRule';
import { QuickPickPort } from './quickPickPort';

interface Asking {
  readonly port: QuickPickPort;
  readonly memory: ReturnType<typeof answerMemory>;
}

/** Asks by quick picks, which offer first what was answered last; they close when `ask` is done. */
export async function askByQuickPicks<T>(
  { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>,
  ask: (asking: Asking) => Promise<T>,
): Promise<T> {
  const port = new QuickPickPort((rule) => explainRule(extensionUri, rule));
  try {
    return await ask({ port, memory: answerMemory(workspaceState) });
  } finally {
    port.dispose();
  }
}
