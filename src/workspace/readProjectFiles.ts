import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { ProjectFiles } from '../model/amplifyProject';
import { functionFilePaths } from '../project/gen1/functionAccess/functionPaths';
import { gen1FilePaths } from '../project/gen1/gen1Paths';
import { libraryFilePaths } from '../project/library/libraryPaths';
import { decodeUtf8 } from '../project/utf8';
import { findBytes, findFilesBelow } from './fileSystem';
import { byteOrderMark } from './textEdit';

/**
 * Reads the files a Gen 1 project is made of; absent ones are left out. A file with unsaved changes is read from its
 * editor: `settleUnsaved` asks about those before a plan is written. Throws UserError (kind `files`) when a file cannot
 * be read or is not UTF-8.
 */
export async function readProjectFiles(root: vscode.Uri): Promise<ProjectFiles> {
  const { files, folders } = gen1FilePaths();
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await findFilesBelow(vscode.Uri.joinPath(root, folder))).map((path) => `${folder}/${path}`),
    ),
  );
  const project = [...files, ...below.flat()].sort();
  const texts = await readTexts(root, project);
  // Where the client libraries' files and the functions are is written in the project's own.
  const [library, functions] = await Promise.all([
    readTexts(root, libraryFilePaths(texts)),
    readReadable(root, functionFilePaths(texts)),
  ]);
  return new Map([...texts, ...library, ...functions]);
}

/** As `readTexts`; what cannot be read is left out. A function's module is anybody's file. */
async function readReadable(root: vscode.Uri, paths: readonly string[]): Promise<ProjectFiles> {
  const read = paths.map((path) => readTexts(root, [path]).catch(() => new Map<string, string>()));
  return new Map((await Promise.all(read)).flatMap((texts) => [...texts]));
}

/** The texts of these files; absent ones are left out. */
export async function readTexts(root: vscode.Uri, paths: readonly string[]): Promise<ProjectFiles> {
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
