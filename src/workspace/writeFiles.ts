import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { FileChange, FilePlan } from '../model/importPlan';
import { resourceFolders } from '../project/gen1/gen1Paths';
import { encodeUtf8, sameBytes } from '../project/utf8';
import { deleteEmptyFolder } from './createdFolders';
import { findBytes } from './fileSystem';
import { findDocument } from './readProjectFiles';
import { byteOrderMark, differenceOf, withLineEnds, withoutByteOrderMark } from './textEdit';

/** A change with where it goes and what was there. */
export interface FileToWrite extends FileChange {
  readonly uri: vscode.Uri;
  /** The bytes on disk before; `undefined` when there was no file. */
  readonly original: Uint8Array | undefined;
  /** The text of its editor before, when that was unsaved. */
  readonly unsavedText?: string | undefined;
}

/** All changes as one edit: as little of each text as differs, so that cursors, folds and foreign edits stay. */
export async function toWorkspaceEdit(files: readonly FileToWrite[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, path, before, after } of files) {
    if (after === undefined) edit.deleteFile(uri, { ignoreIfNotExists: true });
    else if (before === undefined) edit.createFile(uri, { contents: encodeUtf8(after) });
    else replaceText(edit, await openAs(uri, path, before), after);
  }
  return edit;
}

function replaceText(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, text: string): void {
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const difference = differenceOf(document.getText(), withLineEnds(withoutByteOrderMark(text), lineEnd));
  if (!difference) return;
  const range = new vscode.Range(document.positionAt(difference.start), document.positionAt(difference.end));
  edit.replace(document.uri, range, difference.text);
}

/** Opens a file as the UTF-8 it is, whatever encoding the settings would guess, and makes sure that it shows this text. */
async function openAs(uri: vscode.Uri, path: string, text: string): Promise<vscode.TextDocument> {
  const document = findDocument(uri) ?? (await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' }));
  if (!/^utf8(bom)?$/.test(document.encoding)) {
    throw new UserError(
      vscode.l10n.t('"{0}" is open with encoding {1}.', path, document.encoding),
      vscode.l10n.t('Reopen it with encoding UTF-8.'),
      { kind: 'files' },
    );
  }
  // Also when only the line ends or the mark differ: VS Code refuses to save over a file it has not read.
  if (!document.isDirty && textAsSaved(document) !== text) await revert(uri);
  const encoding = text.startsWith(byteOrderMark) ? 'utf8bom' : 'utf8';
  if (!document.isDirty && document.encoding !== encoding)
    await vscode.workspace.openTextDocument(uri, { encoding });
  if (!shows(document, text))
    throw new Error(vscode.l10n.t('The editor of "{0}" shows an older text.', path));
  return document;
}

const shows = (document: vscode.TextDocument, text: string): boolean =>
  withLineEnds(document.getText(), '\n') === withLineEnds(withoutByteOrderMark(text), '\n');

const textAsSaved = (document: vscode.TextDocument): string =>
  (document.encoding === 'utf8bom' ? byteOrderMark : '') + document.getText();

/** Saves what the edit left unsaved. Throws when a file could not be saved, or did not change on disk. */
export async function saveFiles(files: readonly FileToWrite[]): Promise<void> {
  for (const { uri, path } of files) {
    const document = findDocument(uri);
    if (document?.isDirty && !(await document.save()))
      throw new Error(vscode.l10n.t('Could not save "{0}".', path));
  }
  for (const { uri, path, original, after } of files) {
    const bytes = await findBytes(uri);
    const isDone =
      after === undefined ? bytes === undefined : bytes !== undefined && !isOriginal(bytes, original);
    if (!isDone) throw new Error(vscode.l10n.t('"{0}" did not change on disk.', path));
  }
}

const isOriginal = (bytes: Uint8Array, original: Uint8Array | undefined): boolean =>
  original !== undefined && sameBytes(bytes, original);

/** Brings every file back to the bytes it had, and every editor to the text it had. Goes on when one file fails. */
export async function restoreFiles(files: readonly FileToWrite[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, before } of files) {
    const document = findDocument(uri);
    if (document && before !== undefined) replaceText(edit, document, before);
    if (before === undefined && (await findBytes(uri))) edit.deleteFile(uri, { ignoreIfNotExists: true });
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const failures: unknown[] = [];
  for (const file of files) await restoreFile(file).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) {
    throw new UserError(
      vscode.l10n.t('Could not bring every file back.'),
      vscode.l10n.t('Compare the Amplify project with your version control.'),
      { kind: 'files', cause: failures[0] },
    );
  }
}

async function restoreFile({ uri, original, unsavedText }: FileToWrite): Promise<void> {
  const document = findDocument(uri);
  if (unsavedText === undefined && document?.isDirty) await document.save();
  const now = await findBytes(uri);
  if (original !== undefined && !(now && sameBytes(now, original)))
    await vscode.workspace.fs.writeFile(uri, original);
  if (original === undefined && now !== undefined) await vscode.workspace.fs.delete(uri);
  if (unsavedText === undefined && findDocument(uri)?.isDirty) await revert(uri);
}

/**
 * Makes an editor read its file again: one that VS Code has not yet told of a change on disk, or one that could not
 * be saved and would stay marked as changed. Only the active editor can be told to.
 */
async function revert(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: true });
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** After the files of a resource are gone, unlinked or undone, their folders go, as with the Amplify CLI. */
export async function deleteLeftFolders(plan: FilePlan, root: vscode.Uri): Promise<void> {
  if (!['unlink', 'undo'].includes(plan.kind) || plan.resourceName === undefined) return;
  const paths = plan.changes.filter(({ after }) => after === undefined).map(({ path }) => path);
  // The plan may be of a workspace folder that the project is somewhere below.
  const first = resourceFolders(plan.resourceName).flatMap((folder) =>
    paths.flatMap((path) => {
      const at = path.indexOf(`${folder}/`);
      return at < 0 ? [] : [`${path.slice(0, at)}${folder}`];
    }),
  );
  for (const folder of new Set(first)) {
    const emptied = new Set(
      paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(0, path.lastIndexOf('/'))),
    );
    emptied.add(folder);
    for (const path of [...emptied].sort((a, b) => b.length - a.length)) {
      await deleteEmptyFolder(vscode.Uri.joinPath(root, path));
    }
  }
}
