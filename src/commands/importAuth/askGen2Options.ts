import * as vscode from 'vscode';
import type { Group } from '../../model/authSnapshot';
import type { Gen2Options } from '../../project/gen2/planGen2Import';
import type { Gen2Project } from '../../project/gen2/readGen2Project';
import { authActions, type UserAccess } from '../../project/gen2/referencedAuth';
import type { ValueSource } from '../../project/gen2/authResource';

/**
 * Asks how a reference is to be written: where the ids come from, which groups it names, and what functions may do with
 * the users. `undefined` when the person cancels.
 */
export async function askGen2Options(
  { functions }: Gen2Project,
  groups: readonly Group[],
): Promise<Gen2Options | undefined> {
  const values = await askValues();
  if (!values) return undefined;
  const named = await askGroups(groups.filter(({ RoleArn }) => RoleArn));
  if (!named) return undefined;
  const access: UserAccess[] = [];
  if (functions.length > 0) {
    const chosen = await vscode.window.showQuickPick(
      functions.map((one) => ({ label: one.name, description: one.path, one })),
      {
        title: vscode.l10n.t('Import Auth: Function access'),
        placeHolder: vscode.l10n.t('Choose functions that act on users, or none'),
        canPickMany: true,
        ignoreFocusOut: true,
      },
    );
    if (!chosen) return undefined;
    for (const { one } of chosen) {
      const actions = await askActions(one.name);
      if (!actions) return undefined;
      if (actions.length > 0) access.push({ function: one, actions });
    }
  }
  return { values, groups: named, access };
}

/** All of them, unless somebody says otherwise; without any there is nothing to ask. */
async function askGroups(groups: readonly Group[]): Promise<readonly string[] | undefined> {
  if (groups.length === 0) return [];
  const chosen = await vscode.window.showQuickPick(
    groups.map(({ GroupName: label, RoleArn = '' }) => ({ label, description: RoleArn, picked: true })),
    {
      title: vscode.l10n.t('Import Auth: Groups'),
      placeHolder: vscode.l10n.t('Choose the groups that the code names, with their roles'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.map(({ label }) => label);
}

async function askValues(): Promise<ValueSource | undefined> {
  const items: (vscode.QuickPickItem & { readonly values: ValueSource })[] = [
    {
      label: vscode.l10n.t('Ids in the code'),
      detail: vscode.l10n.t('One pool for all branches and sandboxes'),
      iconPath: new vscode.ThemeIcon('symbol-string'),
      values: 'literals',
    },
    {
      label: vscode.l10n.t('Ids from variables'),
      detail: vscode.l10n.t('Each branch and sandbox sets its own; which to set is shown afterwards'),
      iconPath: new vscode.ThemeIcon('symbol-variable'),
      values: 'variables',
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Auth: Values'),
    placeHolder: vscode.l10n.t('Choose where the ids stand'),
    ignoreFocusOut: true,
  });
  return chosen?.values;
}

async function askActions(name: string): Promise<readonly string[] | undefined> {
  const chosen = await vscode.window.showQuickPick(
    authActions.map((label) => ({ label })),
    {
      title: vscode.l10n.t('Import Auth: Access of "{0}"', name),
      placeHolder: vscode.l10n.t('Choose what the function may do'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.map(({ label }) => label);
}
