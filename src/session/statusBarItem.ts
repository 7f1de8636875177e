import * as vscode from 'vscode';
import { contextText, type ChosenContext } from './contextText';
import type { CurrentSession } from './currentSession';

/** What is chosen, as far as it is known without asking AWS. */
export const chosenContext = (session: CurrentSession): ChosenContext => ({
  profile: session.profile ?? process.env.AWS_PROFILE ?? 'default',
  region: session.current?.region ?? session.region,
  environment: session.environment,
});

function tooltipOf(session: CurrentSession): vscode.MarkdownString {
  const { profile, region, environment } = chosenContext(session);
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['amplifyAuth.switchContext', 'amplifyAuth.signIn'] };
  const fact = (name: string, value: string | undefined): void => {
    if (value) text.appendText(`${name}: ${value}`).appendMarkdown('\n\n');
  };
  fact(vscode.l10n.t('Profile'), profile);
  fact(vscode.l10n.t('Account'), session.current?.knownAccountId);
  fact(vscode.l10n.t('Region'), region);
  fact(vscode.l10n.t('Environment'), environment);
  fact(vscode.l10n.t('Endpoint'), session.current?.endpoint);
  const link = (label: string, command: string): string => `[${label}](command:${command})`;
  if (session.status === 'invalid')
    text.appendMarkdown(
      `$(warning) ${vscode.l10n.t('The credentials are missing or have expired.')} ${link(vscode.l10n.t('Sign In'), 'amplifyAuth.signIn')}`,
    );
  else text.appendMarkdown(link(vscode.l10n.t('Switch'), 'amplifyAuth.switchContext'));
  return text;
}

/** The one status-bar item: profile, Region and environment; a click switches any of them. Hidden until `show`. */
export function createStatusBarItem(session: CurrentSession): vscode.Disposable & { show(): void } {
  const item = vscode.window.createStatusBarItem('amplifyAuth.context', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('AWS Profile, Region and Environment');
  item.command = 'amplifyAuth.switchContext';

  const draw = (): void => {
    const text = contextText(chosenContext(session));
    const isInvalid = session.status === 'invalid';
    item.text = `$(organization) ${text}`;
    item.tooltip = tooltipOf(session);
    item.accessibilityInformation = {
      role: 'button',
      label: isInvalid
        ? vscode.l10n.t('AWS: {0}. The credentials are missing or have expired.', text)
        : vscode.l10n.t('AWS: {0}', text),
    };
    item.backgroundColor = isInvalid ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  };
  draw();
  const listener = session.onDidChange(draw);
  return {
    show: () => item.show(),
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}
