import * as vscode from 'vscode';
import type { DriftChecks } from '../../diagnostics/drift/driftChecks';
import type { ProjectRow } from '../../manifest';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { projectRootOf } from '../importAuth/chooseAnyProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';

/** Compares a project's files with Cognito and its settings with its files, environment by environment. */
export async function checkDrift(
  adapters: ImportAdapters,
  drift: DriftChecks,
  row?: ProjectRow,
): Promise<void> {
  const flow = vscode.l10n.t('Check for Drift');
  const root = await projectRootOf(adapters, flow, row);
  if (!root) return;
  const title = vscode.l10n.t('Comparing environments with Cognito');
  const { findings } = await cancellableProgress(title, ({ signal }) => drift.check(root, signal));
  const worth = findings.filter(({ severity }) => severity !== 'info');
  if (worth.length === 0) {
    vscode.window.setStatusBarMessage(
      `$(check) ${vscode.l10n.t('Files, settings and Cognito agree.')}`,
      8000,
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const [first] = worth;
  const message =
    worth.length === 1
      ? (first?.message ?? '')
      : vscode.l10n.t('{0} And {1} more.', first?.message ?? '', worth.length - 1);
  const answer = await vscode.window.showWarningMessage(message, show);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
