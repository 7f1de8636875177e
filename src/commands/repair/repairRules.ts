import * as vscode from 'vscode';
import { readSetting, type SettingTypes } from '../../manifest';
import { accountsOf, type RepairRules } from '../../repairFlow/whyNotApply';

/** What holds for changes in AWS here and now. */
export const repairRules = (): RepairRules => ({
  isTrusted: vscode.workspace.isTrusted,
  readOnlyAccounts: accountsIn('amplifyAuth.readOnlyAccounts'),
  productionAccounts: accountsIn('amplifyAuth.productionAccounts'),
  mayUpdateUserPools: readSetting('amplifyAuth.updateUserPools') ?? false,
});

/** Every level counts: where VS Code lets a workspace's list replace the person's, here it can only add to it. */
function accountsIn(id: keyof SettingTypes): string[] {
  const found = vscode.workspace.getConfiguration().inspect(id);
  return accountsOf(
    found?.globalValue,
    found?.workspaceValue,
    ...(vscode.workspace.workspaceFolders ?? []).map(
      ({ uri }) => vscode.workspace.getConfiguration(undefined, uri).inspect(id)?.workspaceFolderValue,
    ),
  );
}
