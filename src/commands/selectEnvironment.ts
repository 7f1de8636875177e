import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';

/** The environments of the workspace's Amplify projects. */
export type EnvironmentNames = () => Promise<readonly string[]>;

/** Chooses the environment of the Amplify project to work with. */
export async function selectEnvironment(
  session: CurrentSession,
  environments: EnvironmentNames,
): Promise<void> {
  const names = await environments();
  if (names.length === 0) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('No Amplify project with environments in this workspace'),
      5000,
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    names.map((name) => ({
      label: name,
      description: name === session.environment ? vscode.l10n.t('current') : '',
    })),
    {
      title: vscode.l10n.t('Select Environment'),
      placeHolder: vscode.l10n.t('Environment of the Amplify project'),
    },
  );
  if (chosen) await session.selectEnvironment(chosen.label);
}
