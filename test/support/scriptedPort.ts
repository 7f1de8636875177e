import type { RepairFix } from '../../src/compatibility/rule';
import type { FindingChoice } from '../../src/importFlow/findingChoices';
import type { FindingsQuestion, ImportPort } from '../../src/importFlow/runImport';
import type { Answer, AnswerMemory, Question } from '../../src/importFlow/stepper';

/** An answer to one question: an id, a label, typed text, or a decision. */
export type ScriptedAnswer =
  | { readonly choose: string }
  | { readonly type: string }
  | 'first'
  | 'preselected'
  | 'more'
  | 'retry'
  | 'back'
  | 'cancel';

/** What was shown, as a person would have read it. */
export interface Shown {
  readonly title: string;
  readonly items: readonly string[];
  readonly notes: readonly string[];
  readonly error?: unknown;
}

/** Answers an import's questions from a queue, and keeps what was shown. Asked more than scripted, it throws. */
export class ScriptedPort implements ImportPort {
  readonly shown: Shown[] = [];
  readonly opened: string[] = [];
  readonly repaired: RepairFix[] = [];

  constructor(private readonly answers: ScriptedAnswer[]) {}

  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    await untilSettled(question, signal);
    if (signal.aborted) return 'cancel';
    const { list, notes } = question;
    const step = `${question.title} (${question.step}/${question.totalSteps})`;
    this.shown.push({
      title: question.canGoBack ? `← ${step}` : step,
      items: list.items.map(({ label }) => label),
      notes,
      ...(list.error !== undefined && { error: list.error }),
    });
    const answer = this.next(question.title);
    if (answer === 'back' || answer === 'cancel') return answer;
    if (answer === 'more' || answer === 'retry') {
      await list.loadMore();
      return this.ask(question, signal);
    }
    if (answer === 'first' || answer === 'preselected') {
      const id = answer === 'preselected' ? question.preselect() : list.items[0]?.id;
      return {
        choice: found(
          list.items.find((item) => item.id === id),
          answer,
        ),
      };
    }
    if ('type' in answer) return { choice: found(question.typed(answer.type), answer.type) };
    return {
      choice: found(
        list.items.find(({ id, label }) => [id, label].includes(answer.choose)),
        answer.choose,
      ),
    };
  }

  askAboutFindings(question: FindingsQuestion): Promise<FindingChoice | 'back' | 'cancel'> {
    this.shown.push({
      title: question.canGoBack ? '← findings' : 'findings',
      items: question.choices.map(({ label }) => label),
      notes: [],
    });
    const answer = this.next('findings');
    if (answer === 'back' || answer === 'cancel') return Promise.resolve(answer);
    const label = typeof answer === 'object' && 'choose' in answer ? answer.choose : answer;
    return Promise.resolve(
      found(
        question.choices.find((choice) => choice.label === label),
        label,
      ),
    );
  }

  whileReading<T>(_title: string, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return read(new AbortController().signal);
  }

  repair(fix: RepairFix): Promise<void> {
    this.repaired.push(fix);
    return Promise.resolve();
  }

  openConsole({ id }: { id: string }): Promise<void> {
    this.opened.push(id);
    return Promise.resolve();
  }

  explain(rule: string): Promise<void> {
    this.opened.push(rule);
    return Promise.resolve();
  }

  private next(question: string): ScriptedAnswer {
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error(`No answer scripted for "${question}".`);
    return answer;
  }
}

function found<T>(choice: T | undefined, wanted: unknown): T {
  if (choice === undefined) throw new Error(`Nothing to choose for ${JSON.stringify(wanted)}.`);
  return choice;
}

/** Waits until the list has arrived, or nobody waits for an answer any more. */
const untilSettled = (question: Question, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      // The stepper listens too, and may take the question back: its turn first.
      if (signal.aborted || ['ready', 'failed'].includes(question.list.status)) setImmediate(resolve);
    };
    question.list.onChange(settle);
    signal.addEventListener('abort', settle);
    settle();
  });

/** Remembers nothing beyond one test. */
export function aMemory(answers: Readonly<Record<string, string>> = {}): AnswerMemory {
  const known = new Map(Object.entries(answers));
  return { recall: (stepId) => known.get(stepId), remember: (stepId, id) => void known.set(stepId, id) };
}
