import * as vscode from 'vscode';
import { resolveSelection } from '../../compatibility/resolveSelection';
import { UserError } from '../../errors';
import { toChoice, type ImportState } from '../../importFlow/importState';
import { importSteps } from '../../importFlow/importSteps';
import { importRequest } from '../../importFlow/prepareImport';
import { runStepper } from '../../importFlow/stepper';
import type { ProjectFiles } from '../../model/amplifyProject';
import { regionOfId } from '../../project/references/idPatterns';
import { frontendFilePaths, type FrontendInput } from '../../project/library/planFrontendConfig';
import { findText } from '../../workspace/readProjectFiles';
import type { AccountReader } from './accountReader';
import { askByQuickPicks } from './askByQuickPicks';
import { askForFrontend } from './libraryQuestions';

export interface FrontendChosen extends Omit<FrontendInput, 'files' | 'isCorrected'> {
  /** The configuration files that exist. */
  readFiles(): Promise<ProjectFiles>;
}

/** Asks for the platform and for the pool, clients and identity pool of an app without an Amplify backend. */
export async function askForFrontendSelection(
  context: vscode.ExtensionContext,
  reader: AccountReader,
  root: vscode.Uri,
): Promise<FrontendChosen | undefined> {
  const place = await askForFrontend();
  if (!place) return undefined;
  const start: ImportState = { region: await reader.region() };
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper(start, {
      flow: vscode.l10n.t('Library Configuration'),
      steps: importSteps(reader).filter(({ id }) => id !== 'project'),
      ...asking,
    }),
  );
  if (!answered) return undefined;
  if (answered.refused) throw refusal(answered.refused.map(({ message }) => message));

  const choice = toChoice(answered.state);
  const region = regionOfId(choice.userPoolId) ?? start.region ?? '';
  const signal = new AbortController().signal;
  const snapshot = await reader.snapshot(region, importRequest(choice), signal);
  const resolved = resolveSelection(choice, snapshot);
  if ('findings' in resolved) throw refusal(resolved.findings.map(({ message }) => message));
  const { mfaConfig } = snapshot.parts;
  return {
    ...place,
    selection: resolved.selection,
    region,
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
    readFiles: async () => {
      const texts = frontendFilePaths(place).map(
        async (path) => [path, await findText(vscode.Uri.joinPath(root, path), path)] as const,
      );
      const found = await Promise.all(texts);
      return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
    },
  };
}

const refusal = (messages: readonly string[]): UserError =>
  new UserError(messages.join(' '), vscode.l10n.t('Choose others, or mend them first.'), { kind: 'input' });
