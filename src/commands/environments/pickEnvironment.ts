import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import { environmentFacts } from '../selectEnvironment';

/** An environment as a row to choose: what it uses, and whether the project's files are its own. */
export const environmentRow = (environment: TrackedEnvironment) => ({
  label: environment.name,
  iconPath: new vscode.ThemeIcon('server-environment'),
  description:
    environment.isCheckedOut && environment.target.kind === 'environment' ? vscode.l10n.t('checked out') : '',
  detail: environmentFacts(environment) || vscode.l10n.t('nothing imported'),
  environment,
});

/** Asks for one of these environments. */
export async function pickEnvironment(
  environments: readonly TrackedEnvironment[],
  words: { readonly title: string; readonly placeHolder: string },
): Promise<TrackedEnvironment | undefined> {
  return (await vscode.window.showQuickPick(environments.map(environmentRow), words))?.environment;
}
