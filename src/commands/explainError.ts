import * as vscode from 'vscode';
import { explainLog, type LogExplanation } from '../compatibility/explainLog';
import { fixWords } from '../compatibility/fixWords';
import type { ErrorFix } from '../compatibility/knownErrors';
import { logReport, ruleTitle } from '../compatibility/logReport';
import type { CommandTypes } from '../manifest';
import { pageInReport, showReport } from '../workspace/reportDocuments';

/** Explains the errors of Amplify in a text: one that is given, what is selected in the editor, or what is asked for. */
export async function explainError(given?: unknown): Promise<void> {
  const log = typeof given === 'string' ? given : (selectedText() ?? (await askForLog()));
  if (log === undefined) return;
  const found = explainLog(log);
  await showReport(vscode.l10n.t('Amplify error'), logReport(found, pageInReport));
  if (found.length > 0) await offerFixes(found);
}

function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.trim() === '' ? undefined : text;
}

async function askForLog(): Promise<string | undefined> {
  const { activeTextEditor, activeTerminal } = vscode.window;
  const source = (label: string, description: string, read: () => Thenable<string>) => ({
    ...{ label, description, read },
  });
  const clipboard = source(
    vscode.l10n.t('Text in the clipboard'),
    vscode.l10n.t('For a log of Amplify Hosting, GitHub Actions or any other CI'),
    () => vscode.env.clipboard.readText(),
  );
  const terminal =
    activeTerminal &&
    source(vscode.l10n.t('Selection in the terminal'), activeTerminal.name, readTerminalSelection);
  const document =
    activeTextEditor &&
    source(
      vscode.l10n.t('This document'),
      vscode.workspace.asRelativePath(activeTextEditor.document.uri),
      () => Promise.resolve(activeTextEditor.document.getText()),
    );
  const chosen = await vscode.window.showQuickPick(
    [clipboard, terminal, document].filter((one) => one !== undefined),
    {
      title: vscode.l10n.t('Explain Amplify Error'),
      placeHolder: vscode.l10n.t('Where is the error?'),
    },
  );
  return chosen?.read();
}

/** VS Code gives a terminal's selection to the clipboard only; what was there comes back. */
async function readTerminalSelection(): Promise<string> {
  const before = await vscode.env.clipboard.readText();
  await vscode.commands.executeCommand('workbench.action.terminal.copySelection');
  const text = await vscode.env.clipboard.readText();
  await vscode.env.clipboard.writeText(before);
  return text;
}

interface FixRow extends vscode.QuickPickItem {
  readonly command: keyof CommandTypes;
  readonly argument?: string;
}

async function offerFixes(found: readonly LogExplanation[]): Promise<void> {
  const fixes = vscode.l10n.t('Show Fixes…');
  const words =
    found.length === 1
      ? vscode.l10n.t('The error is known.')
      : vscode.l10n.t('{0} errors are known.', found.length);
  if ((await vscode.window.showInformationMessage(words, fixes)) !== fixes) return;
  const rows = found.flatMap(fixRows);
  const row = await vscode.window.showQuickPick(
    rows.filter(({ label }, index) => rows.findIndex((other) => other.label === label) === index),
    { title: vscode.l10n.t('Explain Amplify Error'), placeHolder: vscode.l10n.t('What leads on?') },
  );
  if (row) await vscode.commands.executeCommand(row.command, row.argument);
}

const fixRows = ({ rules, fix }: LogExplanation): FixRow[] => [
  fixRow(fix),
  ...rules.map((rule) => ({
    label: `$(book) ${ruleTitle(rule)}`,
    description: vscode.l10n.t('why, and how to mend it'),
    command: 'amplifyAuth.explainRule' as const,
    argument: rule,
  })),
];

/** What runs for each fix, and its icon. */
const commands: Readonly<Record<ErrorFix | 'none', readonly [icon: string, FixRow['command']]>> = {
  prepareCi: ['rocket', 'amplifyAuth.prepareCi'],
  grantFunctionAccess: ['symbol-function', 'amplifyAuth.grantFunctionAccess'],
  relink: ['link', 'amplifyAuth.relinkImport'],
  runWithCredentials: ['terminal', 'amplifyAuth.runAmplify'],
  signIn: ['sign-in', 'amplifyAuth.signIn'],
  none: ['checklist', 'amplifyAuth.importAuth'],
};

function fixRow(fix: ErrorFix | undefined): FixRow {
  const [icon, command] = commands[fix ?? 'none'];
  const { label, ...words } = fixWords(fix);
  return { ...words, label: `$(${icon}) ${label}`, command };
}
