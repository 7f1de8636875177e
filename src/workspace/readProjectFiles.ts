import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { ProjectFiles } from '../model/amplifyProject';
import { gen1FilePaths } from '../project/gen1/gen1Paths';
import { libraryFilePaths } from '../project/library/libraryPaths';
import { findBytes, findFilesBelow } from './fileSystem';
import { byteOrderMark } from './textEdit';
import { decodeUtf8 } from './utf8';

/** What to do about files that have unsaved changes in an editor. */
export type UnsavedChoice = 'save' | 'useUnsaved' | 'cancel';

/**
 * Reads the files a Gen 1 project is made of; absent ones are left out. A file with unsaved changes is saved, or read
 * from its editor, as `ask` answers; `ask` is not called when there is none. Throws UserError (kind `files`) when a
 * file cannot be read or is not UTF-8, and CancellationError.
 */
export async function readProjectFiles(
  root: vscode.Uri,
  ask: (paths: readonly string[]) => Promise<UnsavedChoice> = askAboutUnsaved,
): Promise<ProjectFiles> {
  const { files, folders } = gen1FilePaths();
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await findFilesBelow(vscode.Uri.joinPath(root, folder))).map((path) => `${folder}/${path}`),
    ),
  );
  const project = [...files, ...below.flat()].sort();
  // Where the client libraries' files are is written in the project's own.
  const paths = [...project, ...libraryFilePaths(await readTexts(root, project))];

  const unsaved = paths.flatMap((path) => {
    const document = findDocument(vscode.Uri.joinPath(root, path));
    return document?.isDirty ? [{ path, document }] : [];
  });
  if (unsaved.length > 0) {
    const choice = await ask(unsaved.map(({ path }) => path));
    if (choice === 'cancel') throw new vscode.CancellationError();
    if (choice === 'save') for (const { path, document } of unsaved) await save(path, document);
  }
  return readTexts(root, paths);
}

async function readTexts(root: vscode.Uri, paths: readonly string[]): Promise<ProjectFiles> {
  const texts = await Promise.all(
    paths.map(async (path) => [path, await findText(vscode.Uri.joinPath(root, path), path)] as const),
  );
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** The text of a file as its editor has it when that is unsaved, else as the disk has it; `undefined` when absent. */
export async function findText(uri: vscode.Uri, path: string): Promise<string | undefined> {
  const document = findDocument(uri);
  if (document?.isDirty) {
    return document.encoding === 'utf8bom' ? byteOrderMark + document.getText() : document.getText();
  }
  const bytes = await findBytes(uri).then(undefined, (cause: unknown) => {
    throw new UserError(
      vscode.l10n.t('Could not read "{0}".', path),
      cause instanceof Error ? cause.message : vscode.l10n.t('Check that the file can be read.'),
      { kind: 'files', cause },
    );
  });
  return bytes && decodeUtf8(bytes, path);
}

export const findDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

async function save(path: string, document: vscode.TextDocument): Promise<void> {
  if (await document.save()) return;
  throw new UserError(
    vscode.l10n.t('Could not save "{0}".', path),
    vscode.l10n.t('Save it yourself, then try again.'),
    { kind: 'files' },
  );
}

/** Asks what to do with unsaved changes. Escape cancels. */
export async function askAboutUnsaved(paths: readonly string[]): Promise<UnsavedChoice> {
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
