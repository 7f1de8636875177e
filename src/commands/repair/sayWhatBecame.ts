import * as vscode from 'vscode';
import { policyForPlan } from '../../repair/leastPrivilegePolicy';
import type { IamPolicy } from '../../repair/leastPrivilegePolicy';
import type { CloudReport } from '../../model/cloudReport';
import { reportText } from '../../repairFlow/reportTexts';
import type { NamedPlan } from '../../repairFlow/repairTexts';
import { log } from '../../log';
import { withErrors } from '../../showError';

/** Says what became of a plan, with what one can do about it. Does not wait for an answer. */
export function sayWhatBecame(named: NamedPlan, report: CloudReport, undo?: () => Promise<void>): void {
  const { tone, text } = reportText(named, report);
  log.info(text);
  const choices = new Map<string, () => unknown>();
  if (undo) choices.set(vscode.l10n.t('Undo'), undo);
  if (report.error?.kind === 'denied')
    choices.set(vscode.l10n.t('Copy Policy'), () => copyPolicy(policyForPlan(named.plan)));
  if (tone === 'error') choices.set(vscode.l10n.t('Show Log'), () => log.show());
  const show = {
    done: vscode.window.showInformationMessage,
    warning: vscode.window.showWarningMessage,
    error: vscode.window.showErrorMessage,
  }[tone];
  void show(text, ...choices.keys()).then(
    withErrors(async (chosen: string | undefined) => {
      if (chosen !== undefined) await choices.get(chosen)?.();
    }),
  );
}

export async function copyPolicy(policy: IamPolicy): Promise<void> {
  await vscode.env.clipboard.writeText(`${JSON.stringify(policy, null, 2)}\n`);
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('IAM policy copied.')}`, 5000);
}
