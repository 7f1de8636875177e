import * as vscode from 'vscode';
import { regionChoices } from './regionChoices';

export interface RegionItem extends vscode.QuickPickItem {
  readonly region?: string;
}

/** Rows of a quick pick for choosing a Region: codes with their names, the one in use marked. */
export const regionItems = (
  recent: readonly string[],
  typed: string,
  inUse: string | undefined,
): RegionItem[] =>
  regionChoices(recent, typed).flatMap(({ title, regions }) => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...regions.map(({ code, name }) => ({
      label: code,
      region: code,
      description: [name, code === inUse ? vscode.l10n.t('current') : undefined]
        .filter((part) => part !== undefined)
        .join(' · '),
    })),
  ]);
