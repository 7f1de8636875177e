import * as vscode from 'vscode';
import type { PreparedImport } from '../../importFlow/prepareImport';
import type { ImportPlan } from '../../model/importPlan';
import { sections } from '../../repairFlow/sections';
import type { PlanTexts } from '../../workspace/writePlanned';
import { importTexts } from './planTexts';

/** What the confirmation of a change in place names: what the import becomes, and who depends on it. */
export function changeTexts(
  plan: ImportPlan,
  prepared: PreparedImport,
  notes: readonly string[],
  remarks: readonly string[],
): PlanTexts {
  const { project, resourceName } = prepared;
  const { projectName, envName, dependants } = project;
  const texts = importTexts(plan, prepared, notes, remarks);
  return {
    ...texts,
    ...headOf(prepared, projectName, envName),
    detail: sections(
      [
        vscode.l10n.t(
          'The auth resource stays "{0}", so that what depends on it stays whole. Cognito is not changed.',
          resourceName,
        ),
      ],
      dependants.length > 0
        ? [
            vscode.l10n.t(
              'These use the import and get the new one with the next push: {0}',
              dependants.map((other) => `${other.category}/${other.resourceName}`).join(', '),
            ),
          ]
        : [],
      [texts.detail],
    ),
  };
}

function headOf({ change, resourceName }: PreparedImport, projectName: string, envName: string) {
  switch (change) {
    case 'relink':
      return {
        previewTitle: vscode.l10n.t('Relink Import: {0} ({1})', projectName, envName),
        question: vscode.l10n.t('Relink "{0}" in the environment "{1}"?', resourceName, envName),
      };
    case 'upgrade':
      return {
        previewTitle: vscode.l10n.t('Add Identity Pool: {0} ({1})', projectName, envName),
        question: vscode.l10n.t(
          'Add the identity pool to "{0}" in the environment "{1}"?',
          resourceName,
          envName,
        ),
      };
    default:
      return {
        previewTitle: vscode.l10n.t('Refresh Import: {0} ({1})', projectName, envName),
        question: vscode.l10n.t(
          'Write the settings of now for "{0}" in the environment "{1}"?',
          resourceName,
          envName,
        ),
      };
  }
}
