import * as vscode from 'vscode';
import type { Finding } from '../../compatibility/rule';
import type { Gen2Preparation } from '../../importFlow/prepareGen2';
import type { Gen2Plan } from '../../project/gen2/gen2Plan';
import { sections } from '../../repairFlow/sections';
import type { PlanTexts } from '../../workspace/writePlanned';
import {
  accountLine,
  fileLines,
  findingLines,
  identityPoolLines,
  marks,
  named,
  noteLines,
  userPoolLine,
  warningLines,
} from './planLines';

/** What the confirmation of an import into a Gen 2 project names. */
export function gen2ImportTexts(
  plan: Gen2Plan,
  { project, selection, snapshot }: Gen2Preparation,
  { findings, notes }: { readonly findings: readonly Finding[]; readonly notes: readonly string[] },
): PlanTexts {
  const { userPool, webClient } = selection;
  const { projectName } = project;
  return {
    previewTitle: vscode.l10n.t('Import Auth: {0} → {1} ({2})', userPool.Name, projectName, 'Gen 2'),
    question:
      plan.way === 'reference'
        ? vscode.l10n.t('Reference "{0}" in the backend of "{1}"?', userPool.Name, projectName)
        : vscode.l10n.t('Tell the app of "{1}" about "{0}"?', userPool.Name, projectName),
    detail: sections(
      [
        vscode.l10n.t('Project: {0}', projectName),
        accountLine(snapshot.accountId),
        vscode.l10n.t('Region: {0}', snapshot.region),
        userPoolLine(selection),
        vscode.l10n.t('App client: {0}', named(webClient.ClientName, webClient.ClientId)),
        ...identityPoolLines(selection),
      ],
      noteLines(notes),
      findingLines(findings),
      plan.notes.map((note) => `${marks.info} ${note}`),
      warningLines(
        plan.toPaste.map(({ reason }) => `${reason} ${vscode.l10n.t('Its code is shown to paste.')}`),
      ),
      fileLines(plan),
    ),
  };
}

/** What the confirmation of an unlink in a Gen 2 project names, first of all that Cognito loses nothing. */
export const gen2UnlinkTexts = (plan: Gen2Plan, projectName: string): PlanTexts => ({
  previewTitle: vscode.l10n.t('Unlink Auth: {0} ({1})', projectName, 'Gen 2'),
  question: vscode.l10n.t('Take the user pool out of the backend of "{0}"?', projectName),
  detail: sections(
    [
      vscode.l10n.t(
        'Cognito keeps everything: the user pool, its app clients and users, and the identity pool stay as they are.',
      ),
    ],
    warningLines(plan.notes),
    fileLines(plan),
  ),
});
