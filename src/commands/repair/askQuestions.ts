import * as vscode from 'vscode';
import type { RepairFix } from '../../compatibility/rule';
import type { AwsSession } from '../../aws/awsSession';
import type { RepairQuestion } from '../../model/repairQuestion';
import { problemWithAnswer, questionTexts } from '../../repairFlow/answerTexts';
import { roleAsked } from '../../repairFlow/roleAsked';
import { pickRole } from './pickRole';

/** Asks what a repair cannot know, one box a question; `undefined` when the person goes away. */
export async function askQuestions(
  fix: RepairFix,
  openSession: () => Promise<AwsSession>,
): Promise<Record<string, string> | undefined> {
  const { title: flow, questions = [] } = fix;
  const answers: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    const { title } = questionTexts(question.asks);
    const step = questions.length > 1 ? ` (${index + 1}/${questions.length})` : '';
    const shown = `${flow}: ${title}${step}`;
    const answer =
      question.asks === 'roleArn'
        ? await askForRole(fix, question, shown, openSession)
        : await ask(question, shown);
    if (answer === undefined) return undefined;
    answers[question.slot] = answer;
  }
  return answers;
}

/** Where the roles may not be listed, their ARN can still be typed. */
async function askForRole(
  fix: RepairFix,
  question: RepairQuestion,
  title: string,
  openSession: () => Promise<AwsSession>,
): Promise<string | undefined> {
  const asked = roleAsked(fix, question.slot);
  if (!asked) return ask(question, title);
  const problemWith = (arn: string) => problemWithAnswer(question.asks, arn);
  const picked = await pickRole(await openSession(), { title, asked, problemWith });
  switch (picked.outcome) {
    case 'picked':
      return picked.arn;
    case 'cancelled':
      return undefined;
    case 'unreadable':
      return ask(question, title, picked.reason);
  }
}

async function ask(
  { asks, suggestions }: RepairQuestion,
  title: string,
  reason?: string,
): Promise<string | undefined> {
  const { prompt, example } = questionTexts(asks);
  const answer = await vscode.window.showInputBox({
    title,
    prompt: reason === undefined ? prompt : `${reason} ${prompt}`,
    placeHolder: example,
    value: suggestions[0] ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => problemWithAnswer(asks, value.trim()),
  });
  return answer?.trim();
}
