import * as vscode from 'vscode';
import { detailOf, questionOf, type NamedPlan } from '../../repairFlow/repairTexts';

/** Asks once more, with account and Region; in production the name of the user pool has to be typed. */
export async function confirmRepair(
  named: NamedPlan,
  { productionName }: { readonly productionName: string | undefined },
): Promise<boolean> {
  const apply = named.plan.kind === 'undo' ? vscode.l10n.t('Undo') : vscode.l10n.t('Apply');
  const options = { modal: true, detail: detailOf(named) };
  if ((await vscode.window.showWarningMessage(questionOf(named), options, apply)) !== apply) return false;
  return productionName === undefined || (await typeName(named, productionName));
}

async function typeName({ plan }: NamedPlan, name: string): Promise<boolean> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Account {0} is marked as production', plan.accountId),
    prompt: vscode.l10n.t('Type the name of the user pool to change it: {0}', name),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === name ? undefined : vscode.l10n.t('This is not the name of the user pool.'),
  });
  return typed === name;
}
