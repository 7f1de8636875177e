import * as vscode from 'vscode';
import type { WizardChoice } from '../../importWizard/wizardChoice';
import type { WizardPanels } from '../../importWizard/wizardPanels';
import { readSetting, type ImportRow, type ProjectRow, type ResourceRow } from '../../manifest';
import { pickUserPool } from './pickUserPool';
import type { WizardAdapters } from './wizardActions';

/**
 * Opens the wizard for a user pool: the one of the row, else the one the person picks in the Region in use. The row of
 * a project or environment says where to import to, that of a quick fix what else is chosen.
 */
export async function importAuth(
  adapters: WizardAdapters,
  panels: WizardPanels,
  row?: ResourceRow | ProjectRow | ImportRow,
): Promise<void> {
  const projectUri = row && 'root' in row ? row.root.toString() : undefined;
  const choice = choiceOf(row) ?? (await pickUserPool(adapters, vscode.l10n.t('Import Auth'), projectUri));
  const withLibraryConfig = readSetting('amplifyAuth.writeLibraryConfig') ?? true;
  if (choice)
    await panels.show({ withLibraryConfig, ...choice, ...(projectUri !== undefined && { projectUri }) });
}

function choiceOf(row: ResourceRow | ProjectRow | ImportRow | undefined): WizardChoice | undefined {
  if (!row || !('resource' in row)) return undefined;
  const { resource, userPool } = row;
  const userPoolId = resource.type === 'userPool' ? resource.id : userPool?.id;
  const chosen = 'choice' in row ? row.choice : {};
  return userPoolId === undefined ? undefined : { ...chosen, region: resource.region, userPoolId };
}
