import * as vscode from 'vscode';
import type { DriftChecks } from '../../diagnostics/drift/driftChecks';
import { registerCommand } from '../../manifest';
import type { CurrentSession } from '../../session/currentSession';
import type { WorkspaceEnvironment } from '../../workspace/projectEnvironments';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { selectEnvironment, type WorkspaceEnvironments } from '../selectEnvironment';
import { switchContext } from '../switchContext';
import type { ComparePanels } from './compareEnvironments';

interface Around {
  readonly importing: ImportAdapters;
  readonly session: CurrentSession;
  readonly drift: DriftChecks;
  readonly environments: WorkspaceEnvironments;
  /** To be called with the environment that was chosen. */
  readonly afterSelection: (selected: WorkspaceEnvironment | undefined) => Promise<void>;
}

/** The commands about environments of projects; each loads what it needs. */
export function registerEnvironments({
  importing,
  session,
  drift,
  environments,
  afterSelection,
}: Around): vscode.Disposable[] {
  let comparisons: ComparePanels | undefined;
  return [
    new vscode.Disposable(() => comparisons?.dispose()),
    registerCommand('amplifyAuth.selectEnvironment', async (row) =>
      afterSelection(await selectEnvironment(session, environments, row)),
    ),
    registerCommand('amplifyAuth.addEnvironment', async (row) =>
      (await import('./addEnvironment.js')).addEnvironment(importing, row),
    ),
    registerCommand('amplifyAuth.removeEnvironment', async (row) =>
      (await import('./removeEnvironment.js')).removeEnvironment(importing, session, row),
    ),
    registerCommand('amplifyAuth.copyEnvironment', async (row) =>
      (await import('./copyEnvironment.js')).copyEnvironment(importing, row),
    ),
    registerCommand('amplifyAuth.compareEnvironments', async (row) => {
      const { ComparePanels } = await import('./compareEnvironments.js');
      comparisons ??= new ComparePanels(importing, session, drift, afterSelection);
      await comparisons.show(row);
    }),
    registerCommand('amplifyAuth.checkDrift', async (row) =>
      (await import('./checkDrift.js')).checkDrift(importing, drift, row),
    ),
    registerCommand('amplifyAuth.switchContext', () =>
      switchContext(session, importing.context.globalState, { environments, selected: afterSelection }),
    ),
  ];
}
