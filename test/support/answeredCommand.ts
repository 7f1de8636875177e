import { answerPreview } from '../../src/workspace/previewPlan';
import { FlowAnswers } from './flowAnswers';
import { PickAnswers, type Asked } from './pickAnswers';
import { PromptAnswers, type Message } from './promptAnswers';

export interface Answers {
  /** Rows chosen in simple quick picks, question by question. */
  readonly picks?: readonly (readonly string[])[];
  /** Rows chosen in the flow of an import. */
  readonly flow?: readonly RegExp[];
  /** Buttons of messages, the confirmation's among them. */
  readonly buttons?: readonly (string | RegExp)[];
  /** How a preview is accepted; those of the extension itself are answered by its command. */
  readonly accept?: () => unknown;
}

export interface Answered {
  readonly asked: readonly Asked[];
  readonly flow: readonly Asked[];
  readonly messages: readonly Message[];
}

/** Runs a command that writes files inside VS Code, and answers its questions, its preview and its confirmation. */
export async function answeredCommand(
  command: () => Promise<void>,
  { picks = [], flow = [], buttons = [], accept = () => answerPreview('write') }: Answers = {},
): Promise<Answered> {
  const pick = new PickAnswers(picks);
  const steps = new FlowAnswers(flow);
  const prompts = new PromptAnswers([...buttons]);
  let isOver = false;
  const running = command().finally(() => (isOver = true));
  running.catch(() => undefined);
  try {
    while (!isOver) {
      await accept();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await running;
    return { asked: pick.asked, flow: steps.asked, messages: prompts.messages };
  } finally {
    prompts.restore();
    steps.restore();
    pick.restore();
  }
}
