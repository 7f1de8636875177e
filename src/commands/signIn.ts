import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { runAwsCli } from '../session/runAwsCli';
import { signInPlan } from '../session/signInPlan';
import { chosenContext } from '../session/statusBarItem';

interface WayIn extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** Renews the login of the profile in use; where there is none to renew, offers the ways to get credentials. */
export async function signIn(session: CurrentSession): Promise<void> {
  const { listProfiles } = await import('../aws/profiles.js');
  const { profile: name } = chosenContext(session);
  const plan = signInPlan(await listProfiles(), name);
  if (plan) await runAwsCli(vscode.l10n.t('Sign in with "{0}"', plan.profile), plan.args);
  else if (!(await chooseWayIn(name))) return;
  session.renew('files');
}

async function chooseWayIn(profile: string): Promise<boolean> {
  const cli = (label: string, detail: string, args: readonly string[]): WayIn => ({
    label,
    description: `aws ${args.join(' ')}`,
    detail,
    run: () => runAwsCli(label, args),
  });
  const chosen = await vscode.window.showQuickPick<WayIn>(
    [
      {
        label: vscode.l10n.t('Select another profile'),
        detail: vscode.l10n.t('"{0}" has no login that a browser could renew', profile),
        run: () => vscode.commands.executeCommand('amplifyAuth.selectProfile'),
      },
      cli(
        vscode.l10n.t('Sign in with your AWS console login'),
        vscode.l10n.t('Needs version 2.32 or newer of the AWS CLI'),
        ['login', '--profile', profile],
      ),
      cli(
        vscode.l10n.t('Set up IAM Identity Center'),
        vscode.l10n.t('Asks for the start URL, the account and the role in a terminal'),
        ['configure', 'sso'],
      ),
      cli(vscode.l10n.t('Enter access keys'), vscode.l10n.t('Asks for long-lived keys in a terminal'), [
        'configure',
        '--profile',
        profile,
      ]),
    ],
    { title: vscode.l10n.t('Sign In'), placeHolder: vscode.l10n.t('How to get credentials') },
  );
  await chosen?.run();
  return chosen !== undefined;
}
