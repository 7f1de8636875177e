import * as vscode from 'vscode';
import type { Finding } from '../../compatibility/rule';
import type { Gen2Preparation } from '../../importFlow/prepareGen2';
import type { Gen2Plan } from '../../project/gen2/gen2Plan';
import type { PlanTexts } from '../../workspace/writePlanned';
import { marks, sections } from './planTexts';

/** What the confirmation of an import into a Gen 2 project names. */
export function gen2ImportTexts(
  plan: Gen2Plan,
  { project, selection, snapshot }: Gen2Preparation,
  { findings, notes }: { readonly findings: readonly Finding[]; readonly notes: readonly string[] },
): PlanTexts {
  const { userPool, webClient, identityPool } = selection;
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
        vscode.l10n.t('Account: {0}', snapshot.accountId ?? vscode.l10n.t('unknown')),
        vscode.l10n.t('Region: {0}', snapshot.region),
        vscode.l10n.t('User pool: {0}', `${userPool.Name} (${userPool.Id})`),
        vscode.l10n.t('App client: {0}', `${webClient.ClientName} (${webClient.ClientId})`),
        ...(identityPool
          ? [
              vscode.l10n.t(
                'Identity pool: {0}',
                `${identityPool.IdentityPoolName} (${identityPool.IdentityPoolId})`,
              ),
            ]
          : []),
      ],
      notes.length > 0 ? [vscode.l10n.t('Not asked, because there was one answer:'), ...notes] : [],
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ severity, message }) => `${marks[severity]} ${message}`),
      plan.notes.map((note) => `${marks.info} ${note}`),
      plan.toPaste.map(
        ({ reason }) => `${marks.warning} ${reason} ${vscode.l10n.t('Its code is shown to paste.')}`,
      ),
      [vscode.l10n.t('Files:'), ...plan.changes.map(({ path }) => path)],
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
    plan.notes.map((note) => `${marks.warning} ${note}`),
    [vscode.l10n.t('Files:'), ...plan.changes.map(({ path }) => path)],
  ),
});
