import type { Finding } from '../compatibility/rule';
import { ChoiceList, type Choice, type LoadChoices } from './choiceList';

/** One question of a flow. `S` is a plain object with the answers so far; no step changes it in place. */
export interface Step<S> {
  readonly id: string;
  /** What is asked for, as the title of the quick pick shows it. */
  title(): string;
  placeholder(state: S): string;
  /** False when the answers so far leave nothing to ask: the question is neither asked nor counted. */
  applies(state: S): boolean;
  load(state: S): LoadChoices;
  accept(state: S, choice: Choice): S;
  /** Which row to start on when the question was never answered; the first one otherwise. */
  preselect?(state: S, items: readonly Choice[]): string | undefined;
  /** A choice for what was typed and is in no list, when it is well formed. */
  typed?(text: string): Choice | undefined;
  /** Says that the question had one answer only and was not asked. */
  skipped(choice: Choice): string;
}

/** What the flow shows to ask a question. `list` fills while it is shown. */
export interface Question {
  readonly id: string;
  readonly flow: string;
  readonly title: string;
  readonly placeholder: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
  /** What was answered without asking since the last question, each a sentence. */
  readonly notes: readonly string[];
  readonly list: ChoiceList;
  preselect(): string | undefined;
  typed(text: string): Choice | undefined;
}

/** What a person did with a question. */
export type Answer = { readonly choice: Choice } | 'back' | 'cancel';

/** Whatever can ask: quick picks in VS Code, a script in tests. */
export interface QuestionPort {
  /** Shows the question until it is answered, or until `signal` says that nobody needs the answer any more. */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
}

/** Answers of earlier runs, by step id: where the next run starts in each list. */
export interface AnswerMemory {
  recall(stepId: string): string | undefined;
  remember(stepId: string, choiceId: string): void;
}

/** Thrown while a question loads: whatever is answered here, the import is refused. */
export class RefusedError extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super('refused');
  }
}

/** The answers, and how they came about: enough to go back to any question later. */
export interface FlowResult<S> {
  readonly state: S;
  /** Findings that ended the questions early. */
  readonly refused?: readonly Finding[];
  /** What was answered without asking. */
  readonly notes: readonly Note[];
  readonly history: readonly Asked<S>[];
  /** The step that comes next: the one that was refused, or none. */
  readonly next: number;
}

interface Asked<S> {
  readonly stepId: string;
  readonly before: S;
}

/** An answer nobody was asked for, and after how many questions it was given. */
interface Note {
  readonly text: string;
  readonly afterAsked: number;
}

export interface FlowOptions<S> {
  /** Name of the whole flow, first in every title. */
  readonly flow: string;
  readonly steps: readonly Step<S>[];
  readonly port: QuestionPort;
  readonly memory: AnswerMemory;
  /** Go on where an earlier run ended; with `stepId`, back at that question or the last one asked before it. */
  readonly resume?: { readonly from: FlowResult<S>; readonly stepId?: string };
}

/**
 * Asks the questions in order. One with a single answer is skipped and noted; Back returns to the last question that
 * was really asked. Resolves to `undefined` when the person cancels.
 */
export async function runStepper<S>(start: S, options: FlowOptions<S>): Promise<FlowResult<S> | undefined> {
  const { steps, memory, resume } = options;
  const history: Asked<S>[] = [...(resume?.from.history ?? [])];
  let notes: readonly Note[] = resume?.from.notes ?? [];
  let state = resume?.from.state ?? start;
  let index = resume?.from.next ?? 0;

  const stepBack = (): void => {
    const last = history.pop();
    state = last?.before ?? start;
    index = last ? steps.findIndex((step) => step.id === last.stepId) : 0;
    notes = last ? notes.filter((note) => note.afterAsked <= history.length) : [];
  };
  if (resume?.stepId !== undefined) {
    const target = steps.findIndex((step) => step.id === resume.stepId);
    do stepBack();
    while (index > target);
  }

  const finished = (refused?: readonly Finding[]): FlowResult<S> => ({
    state,
    notes,
    history,
    next: index,
    ...(refused && { refused }),
  });

  for (let step = steps[index]; step; step = steps[index]) {
    if (!step.applies(state)) {
      index++;
      continue;
    }
    const outcome = await askOrSkip(step, state, options, {
      step: history.length + 1,
      totalSteps: history.length + steps.slice(index).filter((later) => later.applies(state)).length,
      canGoBack: history.length > 0,
      notes: notes.filter((note) => note.afterAsked === history.length).map(({ text }) => text),
    });

    if (outcome === 'cancel') return undefined;
    if (outcome === 'back') {
      stepBack();
      continue;
    }
    if ('findings' in outcome) return finished(outcome.findings);
    if (outcome.asked) {
      history.push({ stepId: step.id, before: state });
      memory.remember(step.id, outcome.choice.id);
    } else {
      notes = [...notes, { afterAsked: history.length, text: step.skipped(outcome.choice) }];
    }
    state = step.accept(state, outcome.choice);
    index++;
  }
  return finished();
}

type Outcome =
  | 'cancel'
  | 'back'
  | { readonly choice: Choice; readonly asked: boolean }
  | { readonly findings: readonly Finding[] };

/** Shows the question at once, while its list loads, and takes it away again when the list leaves nothing to ask. */
async function askOrSkip<S>(
  step: Step<S>,
  state: S,
  { flow, port, memory }: FlowOptions<S>,
  place: Pick<Question, 'step' | 'totalSteps' | 'canGoBack' | 'notes'>,
): Promise<Outcome> {
  const list = new ChoiceList(step.load(state));
  const settled = new AbortController();
  const question: Question = {
    ...place,
    id: step.id,
    flow,
    title: step.title(),
    placeholder: step.placeholder(state),
    list,
    preselect: () => {
      const recalled = memory.recall(step.id);
      const known = list.items.some((item) => item.id === recalled);
      return known ? recalled : step.preselect?.(state, list.items);
    },
    typed: (text) => step.typed?.(text),
  };
  const nothingToAsk = new Promise<Outcome>((resolve) => {
    list.onChange(() => {
      if (list.onlyItem) resolve({ choice: list.onlyItem, asked: false });
      if (list.error instanceof RefusedError) resolve({ findings: list.error.findings });
      // Someone was asked something while it loaded, and said no.
      if (list.error instanceof Error && list.error.name === 'Canceled') resolve('cancel');
    });
  });
  try {
    const asking = port.ask(question, settled.signal);
    void list.loadMore();
    const answer = asking.then((given): Outcome =>
      typeof given === 'string' ? given : { ...given, asked: true },
    );
    return await Promise.race([answer, nothingToAsk]);
  } finally {
    settled.abort();
    list.dispose();
  }
}
