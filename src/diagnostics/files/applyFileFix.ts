import * as vscode from 'vscode';
import type { FileFix, ReplaceText } from '../../compatibility/rule';
import type { FileChange } from '../../model/importPlan';
import { amplifyMetaPath } from '../../project/gen1/gen1Paths';
import { planFunctionAccess } from '../../project/gen1/functionAccess/planFunctionAccess';
import { readJsonFile } from '../../project/jsonFile';
import { planLibraryConfig } from '../../project/library/planLibraryConfig';
import { findReferences } from '../../project/references/findReferences';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import { UserError } from '../../errors';
import { requireTrust } from '../../workspace/checkTargets';
import { readTrackedProject, settingsFromFiles, type TrackedProject } from '../../workspace/trackedProject';
import { toWorkspaceEdit } from '../../workspace/writeFiles';
import { replaceTextEdit } from './replaceTextEdit';
import { completeEnvironment } from './completeEnvironment';

/** Mends what is wrong in a file of a project, as an edit that the person sees and can undo. Throws UserError. */
export async function applyFileFix(
  sessions: EnvironmentSessions,
  root: vscode.Uri,
  fix: FileFix,
): Promise<void> {
  const edit =
    fix.kind === 'replaceText' ? await replaceEdit(root, fix) : await planEdit(sessions, root, fix);
  if (await vscode.workspace.applyEdit(edit)) return;
  throw new UserError(
    vscode.l10n.t('VS Code did not accept the edit.'),
    vscode.l10n.t('Check that the file can be changed, then try again.'),
    { kind: 'files' },
  );
}

async function replaceEdit(root: vscode.Uri, fix: ReplaceText): Promise<vscode.WorkspaceEdit> {
  const uri = vscode.Uri.joinPath(root, fix.path);
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  return replaceTextEdit({ uri, text, sections: await findReferences(fix.path, text) }, fix);
}

/** Other files than the one somebody looks at may change, and some may be new: that needs their trust. */
async function planEdit(
  sessions: EnvironmentSessions,
  root: vscode.Uri,
  fix: Exclude<FileFix, ReplaceText>,
): Promise<vscode.WorkspaceEdit> {
  requireTrust();
  if (fix.kind === 'trackEnvironment') {
    const { uri, change } = await settingsFromFiles(root, fix.envName);
    return toWorkspaceEdit([{ ...change, uri, original: undefined }]);
  }
  const tracked = await readTrackedProject(root);
  const changes = await changesOf(sessions, tracked, fix);
  return toWorkspaceEdit(
    changes.map((change) => ({
      ...change,
      uri: vscode.Uri.joinPath(root, change.path),
      original: undefined,
    })),
  );
}

async function changesOf(
  sessions: EnvironmentSessions,
  { project, environments }: TrackedProject,
  fix: Exclude<FileFix, ReplaceText | { kind: 'trackEnvironment' }>,
): Promise<FileChange[]> {
  const ownerOf = (envName: string) =>
    environments.find(({ target }) => target.name === envName) ?? { name: envName, facts: {} };
  switch (fix.kind) {
    case 'writeLibraryConfig': {
      const meta = readJsonFile(amplifyMetaPath, project.files.get(amplifyMetaPath) ?? '{}');
      return planLibraryConfig(project, meta);
    }
    case 'grantFunctionAccess':
      return planFunctionAccess(project, fix.resourceName, [fix]);
    case 'completeEnvironment':
      return [
        await withProgress((signal) =>
          completeEnvironment(project, fix, () => sessions.open(ownerOf(fix.envName)), signal),
        ),
      ];
  }
}

const withProgress = <T>(run: (signal: AbortSignal) => Promise<T>): Thenable<T> =>
  vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading from Cognito…'),
      cancellable: true,
    },
    (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return run(abort.signal);
    },
  );
