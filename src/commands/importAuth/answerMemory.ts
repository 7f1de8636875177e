import type * as vscode from 'vscode';
import type { AnswerMemory } from '../../importFlow/stepper';

const key = 'amplifyAuth.importAnswers';

/** Keeps the answers of the last import with the workspace. They are ids; a secret is never an answer. */
export function answerMemory(workspaceState: vscode.Memento): AnswerMemory {
  const known = (): Record<string, string> => workspaceState.get(key, {});
  return {
    recall: (stepId) => known()[stepId],
    remember: (stepId, choiceId) => void workspaceState.update(key, { ...known(), [stepId]: choiceId }),
  };
}
