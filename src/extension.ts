import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { log } from './log';
import { registerCommand } from './manifest';

/** Registers everything at once and waits for nothing: AWS and the disk are asked when someone looks. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

  context.subscriptions.push(
    log,
    registerCommand('amplifyAuth.showLog', () => log.show()),
  );
}
