import * as vscode from 'vscode';
import type { Fix } from '../compatibility/rule';
import { hostingRow } from '../diagnostics/findingActions';
import type { ImportWizard } from './importWizard';

/** Makes a fix of a finding on the page: another choice at once, everything else by a command that shows it before. */
export async function applyWizardFix(fix: Fix, wizard: ImportWizard): Promise<void> {
  const { projectUri } = wizard.model.choice;
  const root = projectUri === undefined ? undefined : vscode.Uri.parse(projectUri, true);
  switch (fix.kind) {
    case 'selectClients': {
      const { webClientId, nativeClientId } = fix;
      return wizard.choose({
        ...(webClientId !== undefined && { webClientId }),
        ...(nativeClientId !== undefined && { nativeClientId }),
      });
    }
    case 'selectIdentityPool':
      return wizard.choose({ identityPoolId: fix.identityPoolId });
    case 'renameResource':
      return wizard.rename(fix.resourceName);
    case 'refreshImport':
      if (!root) return;
      await vscode.commands.executeCommand('amplifyAuth.refreshImport', { root });
      return wizard.refreshProject();
    case 'replaceText':
    case 'completeEnvironment':
    case 'grantFunctionAccess':
    case 'trackEnvironment':
    case 'refreshOutputs':
    case 'writeLibraryConfig':
      if (!root) return;
      await vscode.commands.executeCommand('amplifyAuth.applyFileFix', root, fix);
      return wizard.refreshProject();
    case 'prepareBuild':
      if (root) await vscode.commands.executeCommand('amplifyAuth.prepareCi', { root, envName: fix.envName });
      return;
    case 'setHostingVariables':
      if (root)
        await vscode.commands.executeCommand('amplifyAuth.setHostingVariables', hostingRow(root, fix));
      return;
    case 'repair':
      await vscode.commands.executeCommand('amplifyAuth.repair', fix);
  }
}
