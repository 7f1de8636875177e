import * as vscode from 'vscode';
import type { Profile, ProfileKind } from '../aws/profiles';

export interface ProfileItem extends vscode.QuickPickItem {
  /** Absent for rows that are not profiles; `null` takes the choice back. */
  readonly profile?: string | null;
}

const kindText = (kind: ProfileKind): string => {
  switch (kind) {
    case 'keys':
      return vscode.l10n.t('access keys');
    case 'sso':
      return 'IAM Identity Center';
    case 'login':
      return 'aws login';
    case 'role':
      return vscode.l10n.t('assumed role');
    case 'webIdentity':
      return vscode.l10n.t('web identity');
    case 'process':
      return 'credential_process';
    case 'none':
      return vscode.l10n.t('no credentials of its own');
  }
};

/** Rows of a quick pick for choosing a profile, and one for leaving it to the environment. */
export function profileItems(profiles: readonly Profile[], inUse: string | undefined): ProfileItem[] {
  const envProfile = process.env.AWS_PROFILE;
  const rows = profiles.map((profile) => ({
    label: profile.name,
    profile: profile.name,
    description: [profile.region, profile.name === inUse ? vscode.l10n.t('current') : undefined]
      .filter((part) => part !== undefined)
      .join(' · '),
    detail: [kindText(profile.kind), profile.accountId].filter((part) => part !== undefined).join(' · '),
  }));
  const environment = {
    label: vscode.l10n.t('Default credentials'),
    profile: null,
    description: inUse === undefined ? vscode.l10n.t('current') : '',
    detail: envProfile
      ? vscode.l10n.t('What the environment says: AWS_PROFILE is "{0}"', envProfile)
      : vscode.l10n.t('What the environment says (AWS_PROFILE, access keys), else the profile "default"'),
  };
  return [...rows, environment];
}
