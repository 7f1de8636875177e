import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { FilePlan } from '../model/importPlan';
import { gen1FilePaths } from '../project/gen1/gen1Paths';
import { findDocument } from './readProjectFiles';

/** What to do about files that have unsaved changes in an editor. */
export type UnsavedChoice = 'save' | 'useUnsaved' | 'cancel';

/**
 * Asks about unsaved changes in files that a plan was made from or will write, and saves them if that is the answer:
 * then the plan is to be made again. Other files of the project, such as those of the client libraries when the plan
 * leaves them alone, are nobody's business here. `none` when there is nothing to ask.
 */
export async function settleUnsaved(
  plan: FilePlan,
  root: vscode.Uri,
  ask: (paths: readonly string[]) => Promise<UnsavedChoice> = askAboutUnsaved,
): Promise<UnsavedChoice | 'none'> {
  const { files, folders } = gen1FilePaths();
  const prefix = `${root.path.replace(/\/$/, '')}/`;
  // The plan may be of a workspace folder that the project is somewhere below.
  const below = new Set(
    plan.changes.flatMap(({ path }) => {
      const at = path.indexOf('amplify/');
      return at < 0 || (at > 0 && path[at - 1] !== '/') ? [] : [path.slice(0, at)];
    }),
  );
  const inProject = (path: string) => [...below].map((folder) => `${folder}${path}`);
  const concerned = new Set([...files.flatMap(inProject), ...plan.changes.map(({ path }) => path)]);
  const inFolders = folders.flatMap(inProject);
  const paths = vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === root.scheme && uri.authority === root.authority)
    .filter(({ uri }) => uri.path.startsWith(prefix))
    .map(({ uri }) => uri.path.slice(prefix.length))
    .filter((path) => concerned.has(path) || inFolders.some((folder) => path.startsWith(`${folder}/`)))
    .sort();
  if (paths.length === 0) return 'none';
  const choice = await ask(paths);
  if (choice === 'save') for (const path of paths) await save(path, vscode.Uri.joinPath(root, path));
  return choice;
}

async function save(path: string, uri: vscode.Uri): Promise<void> {
  const document = findDocument(uri);
  if (!document?.isDirty || (await document.save())) return;
  throw new UserError(
    vscode.l10n.t('Could not save "{0}".', path),
    vscode.l10n.t('Save it yourself, then try again.'),
    { kind: 'files' },
  );
}

/** Escape cancels. */
async function askAboutUnsaved(paths: readonly string[]): Promise<UnsavedChoice> {
  const save = vscode.l10n.t('Save and Continue');
  const use = vscode.l10n.t('Use Unsaved Text');
  const answer = await vscode.window.showWarningMessage(
    paths.length === 1
      ? vscode.l10n.t('"{0}" has unsaved changes.', paths[0] ?? '')
      : vscode.l10n.t('{0} files of the Amplify project have unsaved changes.', paths.length),
    {
      modal: true,
      detail: vscode.l10n.t(
        '{0}\n\nWith "{1}" the changes are made on top of the unsaved text, and saved with it.',
        paths.join('\n'),
        use,
      ),
    },
    save,
    use,
  );
  if (answer === save) return 'save';
  return answer === use ? 'useUnsaved' : 'cancel';
}
