import * as vscode from 'vscode';
import type { Severity } from '../compatibility/rule';
import type { ResourceRow } from '../manifest';
import type { SettingsDocument, SettingsStore } from './settingsStore';

/** What stands above a pool's settings: how many findings there are, how old the reading is, and what can be done. */
export class SettingsLenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly store: SettingsStore) {
    this.onDidChangeCodeLenses = (listener, thisArgs?: unknown, disposables?) => {
      const changed = (): void => {
        listener.call(thisArgs);
      };
      return store.onDidChange(changed, undefined, disposables);
    };
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const document = this.store.find(uri);
    if (!document) return [];
    const row = rowOf(document);
    const lens = (title: string, command: string, ...args: unknown[]) =>
      new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command, arguments: args });
    return [
      lens(countText(document), 'workbench.actions.view.problems'),
      lens(vscode.l10n.t('Check Again'), 'amplifyAuth.checkAgain', uri),
      ...(document.findings.some(({ finding }) => finding.fixes?.some(({ kind }) => kind === 'repair'))
        ? [lens(vscode.l10n.t('Fix…'), 'amplifyAuth.fix', row)]
        : []),
      ...(document.of.type === 'userPool'
        ? [lens(vscode.l10n.t('Import…'), 'amplifyAuth.importAuth', row)]
        : []),
      lens(vscode.l10n.t('Open in Console'), 'amplifyAuth.openInConsole', row),
      lens(vscode.l10n.t('As of {0}', new Date(document.settings.takenAt).toLocaleTimeString()), ''),
    ];
  }
}

/** The document's pool as the commands of the tree take it. */
export const rowOf = ({ of, name }: Pick<SettingsDocument, 'of' | 'name'>): ResourceRow => ({
  resource: { type: of.type, id: of.id, name, region: of.region },
  ...(of.type === 'userPool' && { userPool: { id: of.id, name } }),
});

function countText({ findings }: SettingsDocument): string {
  const count = (severity: Severity) =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  if (errors + warnings + notes === 0) return vscode.l10n.t('$(pass) No findings');
  const parts = [
    ...(errors > 0 ? [vscode.l10n.t('$(error) Errors: {0}', errors)] : []),
    ...(warnings > 0 ? [vscode.l10n.t('$(warning) Warnings: {0}', warnings)] : []),
    ...(notes > 0 ? [vscode.l10n.t('$(info) Notes: {0}', notes)] : []),
  ];
  // A lens swallows the space behind an icon.
  return parts.join(' · ').replaceAll(/(\$\(\w+\)) /g, '$1\u00a0');
}
