import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { withRecent } from '../session/regionChoices';
import { recentRegions, rememberRegion } from '../session/recentRegions';
import { regionItems, type RegionItem } from '../session/regionItems';

/** Chooses the Region to browse, from a list or by typing its code. */
export async function selectRegion(session: CurrentSession, state: vscode.Memento): Promise<void> {
  const inUse = session.current?.region ?? session.region;
  const region = await askForRegion(withRecent(recentRegions(state), inUse), inUse);
  if (region === undefined) return;
  await rememberRegion(state, region);
  await session.selectRegion(region);
}

function askForRegion(recent: readonly string[], inUse: string | undefined): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<RegionItem>();
  pick.title = vscode.l10n.t('Select Region');
  pick.placeholder = vscode.l10n.t('Choose a Region, or enter its code');
  pick.matchOnDescription = true;
  pick.items = regionItems(recent, '', inUse);
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => (pick.items = regionItems(recent, typed, inUse)));
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.region);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
