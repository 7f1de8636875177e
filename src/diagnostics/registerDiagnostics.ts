import * as vscode from 'vscode';
import type { CurrentSession } from '../session/currentSession';
import { FindingActions } from './findingActions';
import { FindingHover } from './findingHover';
import { FindingsBoard } from './findingsBoard';
import type { RulePages } from './rulePages';
import { registerSettingsFileSystem } from './settingsFileSystem';
import { rowOf, SettingsLenses } from './settingsLenses';
import type { SettingsStore } from './settingsStore';
import { settingsScheme } from './settingsUri';
import { rangesIn } from './textPositions';

/** Shows pools as documents, and everywhere what the rules say of them. Asks nobody before somebody looks. */
export function registerDiagnostics(
  session: CurrentSession,
  store: SettingsStore,
  pages: RulePages,
): vscode.Disposable {
  const board = new FindingsBoard();
  const showSettings = (uri: vscode.Uri): void => {
    const document = store.find(uri);
    const rangeOf = rangesIn(document?.text ?? '');
    const findings = document?.findings ?? [];
    board.show(
      uri,
      findings.map(({ finding, span }) => ({ finding, range: rangeOf(span) })),
    );
  };
  const settings: vscode.DocumentSelector = { scheme: settingsScheme };
  const poolOf = ({ uri }: vscode.TextDocument) => {
    const document = store.find(uri);
    return document && rowOf(document);
  };
  return vscode.Disposable.from(
    board,
    registerSettingsFileSystem(store),
    store.onDidChange(showSettings),
    session.onDidChange((change) => {
      if (change === 'choice' || change === 'files') store.forget();
    }),
    vscode.languages.registerCodeLensProvider(settings, new SettingsLenses(store)),
    vscode.languages.registerHoverProvider(settings, new FindingHover(board, pages)),
    vscode.languages.registerCodeActionsProvider(settings, new FindingActions(board, poolOf), {
      providedCodeActionKinds: FindingActions.kinds,
    }),
  );
}
