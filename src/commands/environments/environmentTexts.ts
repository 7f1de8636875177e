import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { PreparedImport } from '../../importFlow/prepareImport';
import type { ImportPlan } from '../../model/importPlan';
import type { PlanTexts } from '../../workspace/writePlanned';
import { importTexts } from '../importAuth/planTexts';
import type { FileChoice } from './environmentPicks';

interface Told {
  readonly notes: readonly string[];
  readonly target: TrackedEnvironment;
  readonly files: FileChoice;
  readonly others: readonly TrackedEnvironment[];
}

/** What is said of an environment's import before it is written: that of every import, and what is special here. */
export function environmentTexts(
  plan: ImportPlan,
  prepared: PreparedImport,
  { notes, target, files, others }: Told,
): PlanTexts {
  const texts = importTexts(plan, prepared, notes);
  const special = [...regionNote(target, others), ...checkoutNote(target, files)];
  return { ...texts, detail: [...special, texts.detail].join('\n\n') };
}

/** `parameters.json` is shared by all environments, and names one Region. */
function regionNote({ name, facts }: TrackedEnvironment, others: readonly TrackedEnvironment[]): string[] {
  const elsewhere = others.filter(
    (one) => one.name !== name && one.facts.region !== undefined && one.facts.region !== facts.region,
  );
  if (elsewhere.length === 0 || facts.region === undefined) return [];
  return [
    vscode.l10n.t(
      '⚠ "{0}" is in {1}, unlike "{2}". All environments share parameters.json, which names one Region: at a checkout of the other the Amplify CLI asks for its import again.',
      name,
      facts.region,
      elsewhere.map((one) => one.name).join('", "'),
    ),
  ];
}

function checkoutNote({ name, isCheckedOut }: TrackedEnvironment, files: FileChoice): string[] {
  if (files === 'record') {
    return [
      vscode.l10n.t(
        'The files of the environment that is checked out stay; run "amplify env checkout {0}" to go there.',
        name,
      ),
    ];
  }
  return isCheckedOut
    ? []
    : [
        vscode.l10n.t(
          '"{0}" is then checked out. The Amplify CLI would leave the client libraries without Cognito until the next push; here they get their configuration at once.',
          name,
        ),
      ];
}
