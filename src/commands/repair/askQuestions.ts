import * as vscode from 'vscode';
import type { RepairFix } from '../../compatibility/rule';
import type { RepairQuestion } from '../../model/repairQuestion';
import { problemWithAnswer, questionTexts } from '../../repairFlow/answerTexts';

/** Asks what a repair cannot know, one box a question; `undefined` when the person goes away. */
export async function askQuestions({
  title,
  questions = [],
}: RepairFix): Promise<Record<string, string> | undefined> {
  const answers: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    const answer = await ask(question, {
      flow: title,
      step: questions.length > 1 ? ` (${index + 1}/${questions.length})` : '',
    });
    if (answer === undefined) return undefined;
    answers[question.slot] = answer;
  }
  return answers;
}

async function ask(
  { asks, suggestions }: RepairQuestion,
  { flow, step }: { readonly flow: string; readonly step: string },
): Promise<string | undefined> {
  const { title, prompt, example } = questionTexts(asks);
  const answer = await vscode.window.showInputBox({
    title: `${flow}: ${title}${step}`,
    prompt,
    placeHolder: example,
    value: suggestions[0] ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => problemWithAnswer(asks, value.trim()),
  });
  return answer?.trim();
}
