import * as vscode from 'vscode';
import type { Finding, RepairFix } from '../../compatibility/rule';
import type { FixableRows } from '../../diagnostics/fixableRows';
import type { SettingsDocument, SettingsStore } from '../../diagnostics/settingsStore';
import { settingsUri, type SettingsOf } from '../../diagnostics/settingsUri';
import type { ResourceRow } from '../../manifest';
import { fixChoices } from '../../repairFlow/fixChoices';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { pickUserPool } from '../importAuth/pickUserPool';
import { repair } from './repair';
import type { RepairAdapters } from './repairAdapters';

export interface FixAdapters extends RepairAdapters {
  readonly importing: ImportAdapters;
  readonly settings: SettingsStore;
  readonly fixable: Pick<FixableRows, 'findingsOf'>;
}

interface ToFix extends Omit<SettingsOf, 'accountId'> {
  readonly name?: string | undefined;
  /** Only what has to do with this app client. */
  readonly clientId?: string;
}

/**
 * Checks a pool and lists what can be mended in AWS: of the row's resource, of the settings document in the active
 * editor, or of a user pool that the person picks; and what findings in project files say of it.
 */
export async function fix(adapters: FixAdapters, row?: ResourceRow): Promise<void> {
  const { settings } = adapters;
  const active = vscode.window.activeTextEditor?.document.uri;
  const open = row || !active ? undefined : settings.find(active);
  const target = row ? targetOf(row) : open ? open.of : await pick(adapters);
  if (!target) return;
  const document = open ?? (await read(adapters, target));
  const chosen = await choose(document, target, adapters.fixable.findingsOf(target.id));
  if (chosen) await repair(adapters, chosen);
}

function targetOf({ resource, userPool }: ResourceRow): ToFix | undefined {
  const { type, id, name, region } = resource;
  if (type === 'userPool' || type === 'identityPool') return { type, id, region, name };
  if (!userPool) return undefined;
  const { id: poolId, name: poolName } = userPool;
  return {
    ...{ type: 'userPool', id: poolId, region, name: poolName },
    ...(type === 'userPoolClient' && { clientId: id }),
  };
}

async function pick({ importing }: FixAdapters): Promise<ToFix | undefined> {
  const picked = await pickUserPool(importing, vscode.l10n.t('Fix'));
  return picked && { type: 'userPool', id: picked.userPoolId, region: picked.region };
}

async function read(
  { sessionIn, settings }: FixAdapters,
  { type, id, region, name }: ToFix,
): Promise<SettingsDocument> {
  const accountId = await (await sessionIn(region)).accountId();
  const uri = settingsUri({ type, id, region, accountId });
  return cancellableProgress(vscode.l10n.t('Reading "{0}"', name ?? id), (progress) =>
    settings.open(uri, progress),
  );
}

async function choose(
  { name, findings, settings }: SettingsDocument,
  { clientId }: ToFix,
  elsewhere: readonly Finding[],
): Promise<RepairFix | undefined> {
  const choices = fixChoices([...findings.map(({ finding }) => finding), ...elsewhere], {
    snapshots: settings.snapshots,
    ...(clientId !== undefined && { clientId }),
  });
  if (choices.length === 0) {
    vscode.window.setStatusBarMessage(
      `$(pass) ${vscode.l10n.t('Nothing was found in "{0}" that can be fixed in AWS.', name)}`,
      8000,
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick([...choices], {
    title: vscode.l10n.t('Fix "{0}"', name),
    placeHolder: vscode.l10n.t('Choose what to fix. It is shown before anything is changed'),
    matchOnDetail: true,
  });
  return picked?.fix;
}
