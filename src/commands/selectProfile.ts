import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { profileItems, type ProfileItem } from '../session/profileItems';

/** Chooses among the profiles of the shared configuration files, for this workspace. */
export async function selectProfile(session: CurrentSession): Promise<void> {
  const { listProfiles } = await import('../aws/profiles.js');
  const chosen = await vscode.window.showQuickPick<ProfileItem>(
    listProfiles().then((profiles) => profileItems(profiles, session.profile)),
    {
      title: vscode.l10n.t('Select Profile'),
      placeHolder: vscode.l10n.t('Profile whose credentials AWS requests are signed with'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen?.profile !== undefined) await session.selectProfile(chosen.profile ?? undefined);
}
