import * as vscode from 'vscode';
import { knownErrors } from '../compatibility/knownErrors';

const rules: ReadonlySet<string> = new Set(knownErrors.flatMap((known) => known.rules));

/** The ways on from an error that a task has put into Problems. */
export const registerTaskProblemActions = (): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    { pattern: '**/amplify/{backend/backend-config.json,backend.ts}' },
    {
      provideCodeActions: (_document, _range, { diagnostics }) =>
        diagnostics.filter(({ source }) => source === 'Amplify').flatMap(actionsFor),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

function actionsFor(diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const { code, message } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  if (typeof rule !== 'string' || !rules.has(rule)) return [];
  const explain = action(vscode.l10n.t('Explain Amplify Error…'), diagnostic, {
    command: 'amplifyAuth.explainError',
    arguments: [message],
  });
  const page = action(vscode.l10n.t('Why, and how to mend it'), diagnostic, {
    command: 'amplifyAuth.explainRule',
    arguments: [rule],
  });
  return [explain, page];
}

function action(
  title: string,
  diagnostic: vscode.Diagnostic,
  command: Omit<vscode.Command, 'title'>,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [diagnostic];
  made.command = { title, ...command };
  return made;
}
