import * as l10n from '@vscode/l10n';
import type { Finding, RepairFix, ResourceRef } from '../compatibility/rule';
import { findImported } from '../project/gen1/findImported';
import { chooseWay } from './chooseWay';
import { findingChoices, type FindingChoice } from './findingChoices';
import type { ImportReader } from './importReader';
import { toChoice, type ImportState } from './importState';
import { importSteps, regionOf } from './importSteps';
import { importRequest, prepareImport, type Preparation, type PreparedImport } from './prepareImport';
import { runStepper, type AnswerMemory, type FlowResult, type QuestionPort } from './stepper';

/** What the flow needs from whoever shows it. */
export interface ImportPort extends QuestionPort {
  /** Shows findings and their ways out; resolves to the row chosen. */
  askAboutFindings(question: FindingsQuestion): Promise<FindingChoice | 'back' | 'cancel'>;
  /** Runs the reading of AWS behind a progress that can be cancelled; rejects with the port's cancellation then. */
  whileReading<T>(title: string, read: (signal: AbortSignal) => Promise<T>): Promise<T>;
  openConsole(resource: ResourceRef & { readonly region: string }, userPoolId?: string): Promise<void>;
  /** Opens the page about a check. */
  explain(rule: string): Promise<void>;
  /** Mends something in AWS, if the person goes through with it. */
  repair(fix: RepairFix): Promise<void>;
}

export interface FindingsQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly canGoBack: boolean;
  readonly choices: readonly FindingChoice[];
}

export interface ImportFlow {
  /** Name of the whole flow; "Import Auth" without it. */
  readonly title?: string;
  readonly reader: ImportReader;
  readonly port: ImportPort;
  readonly memory: AnswerMemory;
  /** The name of the new auth resource, for a project's name. */
  readonly resourceName: (projectName: string) => string;
}

/** A prepared import, the answers that led to it, and what was answered without asking. */
export interface ImportAnswered {
  readonly prepared: PreparedImport;
  readonly state: ImportState;
  readonly notes: readonly string[];
}

/**
 * Asks for everything an import needs and judges it; what stops it is shown with its ways out, as often as it takes.
 * Resolves to `undefined` when the person cancels. Writes nothing.
 */
export async function runImport(start: ImportState, flow: ImportFlow): Promise<ImportAnswered | undefined> {
  const { reader, port, memory } = flow;
  const steps = importSteps(reader);
  const title = flow.title ?? l10n.t('Import Auth');
  const ask = (resume?: { from: FlowResult<ImportState>; stepId?: string }) =>
    runStepper(start, { flow: title, steps, port, memory, ...(resume && { resume }) });

  let renamed: string | undefined;
  let answered = await ask();
  while (answered) {
    const { state, history, refused } = answered;
    const preparation: Preparation = refused
      ? { status: 'refused', findings: refused }
      : await prepare(state, flow, renamed);
    const done = { state, notes: answered.notes.map(({ text }) => text) };
    const worth = worthStopping(preparation);
    if (preparation.status === 'ready' && worth.length === 0)
      return { prepared: preparation.prepared, ...done };

    const question: FindingsQuestion = {
      title,
      placeholder:
        preparation.status === 'refused'
          ? l10n.t('Nothing is written. Choose a way out')
          : l10n.t('Choose what to do about this before anything is written'),
      canGoBack: history.length > 0,
      choices: findingChoices(worth, {
        refused: preparation.status === 'refused',
        state,
        asked: new Set(history.map(({ stepId }) => stepId)),
      }),
    };
    const way = await chooseWay(port, question, {
      regionOf: () => regionOf(state, reader),
      userPoolId: state.userPool?.id,
    });
    if (way === 'cancel') return undefined;
    if (way === 'back') {
      answered = await ask({ from: answered, stepId: history.at(-1)?.stepId ?? '' });
      continue;
    }
    const { action } = way;
    switch (action.kind) {
      case 'continue':
        if (preparation.status === 'ready') return { prepared: preparation.prepared, ...done };
        break;
      case 'ask':
        answered = await ask({ from: answered, stepId: action.step });
        break;
      case 'answer':
        answered = await ask({ from: { ...answered, state: { ...state, ...action.answers } } });
        break;
      case 'rename':
        renamed = action.resourceName;
        break;
      case 'retry':
        answered = await ask({ from: answered });
        break;
      case 'repair':
        await port.repair(action.fix);
        answered = await ask({ from: answered });
        break;
    }
  }
  return undefined;
}

async function prepare(
  state: ImportState,
  { reader, port, resourceName }: ImportFlow,
  renamed?: string,
): Promise<Preparation> {
  const choice = toChoice(state);
  const project = await reader.project(state.project?.id ?? '');
  const region = await regionOf(state, reader);
  const snapshot = await port.whileReading(
    l10n.t('Reading "{0}"', state.userPool?.name ?? choice.userPoolId),
    (signal) => reader.snapshot(region, importRequest(choice), signal),
  );
  const { change } = state;
  const name = change ? findImported(project).resourceName : (renamed ?? resourceName(project.projectName));
  return prepareImport(choice, project, snapshot, { resourceName: name, change });
}

/** What blocks, or else the errors one may pass; warnings are told with the confirmation. */
const worthStopping = (preparation: Preparation): readonly Finding[] =>
  preparation.status === 'refused'
    ? preparation.findings
    : preparation.prepared.findings.filter(({ severity }) => severity === 'error');
