import * as l10n from '@vscode/l10n';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import type { Gen2Way } from '../project/gen2/gen2Plan';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import { chooseWay } from './chooseWay';
import { findingChoices, type FindingChoice } from './findingChoices';
import { gen2Steps, withRegion } from './gen2Steps';
import type { ImportReader } from './importReader';
import { toChoice, type ImportState } from './importState';
import { blockersOf, gen2Parts, judgeGen2, type Gen2Preparation } from './prepareGen2';
import type { ImportPort } from './runImport';
import { runStepper, type AnswerMemory, type FlowResult } from './stepper';

export interface Gen2Flow {
  readonly reader: ImportReader;
  readonly port: ImportPort;
  readonly memory: AnswerMemory;
  readonly project: Gen2Project;
  /** Where user pools are listed. */
  readonly region: string;
}

export interface Gen2Answered {
  readonly preparation: Gen2Preparation;
  readonly findings: readonly Finding[];
  /** What was answered without asking. */
  readonly notes: readonly string[];
}

/**
 * Asks for what an import into a Gen 2 project needs and judges it. What `referenceAuth` would refuse is shown with its
 * ways out; one of them is to tell the pools to the app only. Resolves to `undefined` when the person cancels.
 */
export async function runGen2Import(start: ImportState, flow: Gen2Flow): Promise<Gen2Answered | undefined> {
  const steps = gen2Steps(flow.reader, flow.region);
  const { port, memory } = flow;
  const ask = (resume?: { from: FlowResult<ImportState>; stepId?: string }) =>
    runStepper(start, { flow: title(), steps, port, memory, ...(resume && { resume }) });

  let way: Gen2Way = 'reference';
  let answered = await ask();
  while (answered) {
    const { state, history } = answered;
    const judged: Judged = answered.refused
      ? {
          findings: answered.refused,
          blockers: answered.refused,
          canAddOutput: state.webClient !== undefined,
        }
      : await judge(state, way, flow);
    const errors = judged.findings.filter(({ severity }) => severity === 'error');
    const worth = judged.blockers.length > 0 ? judged.blockers : errors;
    const notes = answered.notes.map(({ text }) => text);
    const { preparation } = judged;
    if (worth.length === 0 && preparation) return { preparation, findings: judged.findings, notes };

    const rows = findingChoices(worth, {
      refused: judged.blockers.length > 0,
      state,
      asked: new Set(history.map(({ stepId }) => stepId)),
    });
    const question = {
      title: title(),
      placeholder: l10n.t('Nothing is written. Choose a way out'),
      canGoBack: history.length > 0,
      choices: judged.canAddOutput ? [...rows, addOutput()] : rows,
    };
    const chosen = await chooseWay(port, question, {
      regionOf: () => Promise.resolve(withRegion(state, flow.region).userPool?.region ?? flow.region),
      userPoolId: state.userPool?.id,
    });
    if (chosen === 'cancel') return undefined;
    const from = answered;
    const withState = (changes: Partial<ImportState>) => ({
      from: { ...from, state: { ...state, ...changes } },
    });
    if (chosen === 'back') {
      answered = await ask({ from, stepId: history.at(-1)?.stepId ?? '' });
      continue;
    }
    if (chosen.id === addOutputId) {
      way = 'addOutput';
      answered = await ask(withState(state.identityPool ? {} : { authSelections: 'userPoolOnly' }));
      continue;
    }
    const { action } = chosen;
    switch (action.kind) {
      case 'continue':
        if (preparation) return { preparation, findings: judged.findings, notes };
        break;
      case 'ask':
        answered = await ask({ from, stepId: action.step });
        break;
      case 'answer':
        answered = await ask(withState(action.answers));
        break;
      case 'repair':
        await port.repair(action.fix);
        answered = await ask({ from });
        break;
      case 'rename':
      case 'retry':
        answered = await ask({ from });
        break;
    }
  }
  return undefined;
}

const title = (): string => l10n.t('Import Auth');
const addOutputId = 'addOutput';

interface Judged {
  readonly findings: readonly Finding[];
  readonly blockers: readonly Finding[];
  readonly canAddOutput: boolean;
  readonly preparation?: Gen2Preparation;
}

async function judge(state: ImportState, way: Gen2Way, flow: Gen2Flow): Promise<Judged> {
  const { reader, port, project, region } = flow;
  const { webClient, identityPool } = state;
  const choice = toChoice({
    ...state,
    ...(webClient && { nativeClient: webClient }),
    authSelections: identityPool ? 'identityPoolAndUserPool' : 'userPoolOnly',
  });
  const { userPoolId, webClientId, identityPoolId } = choice;
  const snapshot = await port.whileReading(
    l10n.t('Reading "{0}"', state.userPool?.name ?? userPoolId),
    (signal) =>
      reader.snapshot(
        withRegion(state, region).userPool?.region ?? region,
        {
          userPoolId,
          parts: [...gen2Parts, ...(identityPoolId === undefined ? [] : (['identityPools'] as const))],
          clientIds: [webClientId],
          mfaConfigOnlyIfOn: false,
          ...(identityPoolId !== undefined && { identityPoolIds: [identityPoolId] }),
        },
        signal,
      ),
  );
  const resolved = resolveSelection(choice, snapshot);
  if ('findings' in resolved)
    return { findings: resolved.findings, blockers: resolved.findings, canAddOutput: false };
  const preparation = { snapshot, selection: resolved.selection, project, options: { way } };
  return { preparation, findings: judgeGen2(preparation), ...blockersOf(preparation) };
}

const addOutput = (): FindingChoice => ({
  id: addOutputId,
  label: l10n.t('Only tell the app about the pools'),
  detail: l10n.t('With backend.addOutput: no part of the backend can use them, and no role gets a policy'),
  icon: 'arrow-right',
  group: l10n.t('Or'),
  action: { kind: 'continue' },
});
