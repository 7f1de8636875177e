import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { FileChange, FilePlan, SecretSlot } from '../model/importPlan';
import { fillSecrets } from '../project/fillSecrets';
import { decodeUtf8, encodeUtf8, sameBytes } from '../project/utf8';
import { checkTargets } from './checkTargets';
import { markOf } from './fileMark';
import { foldersToCreate, rememberCreatedFolders } from './createdFolders';
import { explainDifference } from './explainDifference';
import { findBytes } from './fileSystem';
import { findText } from './readProjectFiles';
import { deleteLeftFolders, restoreFiles, saveFiles, toWorkspaceEdit } from './writeFiles';

/** Reads the value for each slot, by placeholder: the only moment a secret is in our hands. */
export type ReadSecrets = (slots: readonly SecretSlot[]) => Promise<ReadonlyMap<string, string>>;

/** What an applied plan left behind. */
export interface AppliedPlan {
  readonly status: 'written';
  /** Files that do not hold exactly what was planned, and what changed them, as part of a sentence. */
  readonly differences: readonly { readonly path: string; readonly reason: string }[];
  /** Tells of each file whether it is still the one that was written. */
  readonly marks: ReadonlyMap<string, string>;
  /** Takes everything back. Throws UserError when a file was changed since. */
  undo(): Promise<void>;
}

/** The files are no longer those the plan was made from: make it again, and show it again. */
export interface StalePlan {
  readonly status: 'stale';
  readonly paths: readonly string[];
}

/**
 * Writes a plan as one edit that one undo takes back, and reads the files back. Writes nothing when a file changed
 * since the plan was made. Throws UserError when a file cannot be written, and has then restored the others.
 */
export async function applyPlan(
  plan: FilePlan,
  root: vscode.Uri,
  readSecrets: ReadSecrets = noSecrets,
): Promise<AppliedPlan | StalePlan> {
  await checkTargets(plan.changes, root);
  const secrets = plan.secrets.length > 0 ? await readSecrets(plan.secrets) : new Map<string, string>();
  const changes = plan.changes.map((change) =>
    change.after === undefined ? change : { ...change, after: fillSecrets(change.after, secrets) },
  );

  // From here to the edit nothing waits for a person or for AWS.
  const stale = await findStale(changes, root);
  if (stale.length > 0) return { status: 'stale', paths: stale };
  const originals = await Promise.all(changes.map(({ path }) => findBytes(vscode.Uri.joinPath(root, path))));
  const unsaved = changes.filter(({ path }) => isUnsaved(vscode.Uri.joinPath(root, path)));
  const folders = await Promise.all(
    changes
      .filter(({ before }) => before === undefined)
      .map(({ path }) => foldersToCreate(vscode.Uri.joinPath(root, path), root)),
  );

  const files = changes.map((change, index) => ({
    ...change,
    uri: vscode.Uri.joinPath(root, change.path),
    original: originals[index],
    unsavedText: unsaved.includes(change) ? change.before : undefined,
  }));
  rememberCreatedFolders(folders.flat());
  try {
    const edit = await toWorkspaceEdit(files);
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
      throw new Error(vscode.l10n.t('VS Code did not accept the edit.'));
    }
    await saveFiles(files);
  } catch (cause) {
    await restoreFiles(files);
    throw new UserError(
      vscode.l10n.t('Could not write the files, so all of them are as before.'),
      cause instanceof Error ? cause.message : String(cause),
      { kind: 'files', cause },
    );
  }
  await deleteLeftFolders(plan, root);

  const written = await Promise.all(files.map(({ uri }) => findBytes(uri)));
  const marks = written.map(markOf);
  return {
    status: 'written',
    differences: files.flatMap(({ path, after }, index) => differenceIn(path, after, written[index])),
    marks: new Map(files.map(({ path }, index) => [path, marks[index] ?? ''])),
    undo: async () => {
      const now = await Promise.all(files.map(({ uri }) => findBytes(uri)));
      const changed = files.filter((_, index) => markOf(now[index]) !== marks[index]).map(({ path }) => path);
      if (changed.length > 0) throw changedSince(changed);
      await restoreFiles(files.map(({ unsavedText: _, ...file }) => file));
    },
  };
}

const noSecrets: ReadSecrets = () =>
  Promise.reject(new Error('The plan has places for secrets, and nobody reads them.'));

async function findStale(changes: readonly FileChange[], root: vscode.Uri): Promise<string[]> {
  const texts = await Promise.all(changes.map(({ path }) => findText(vscode.Uri.joinPath(root, path), path)));
  return changes.filter(({ before }, index) => texts[index] !== before).map(({ path }) => path);
}

const isUnsaved = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );

function differenceIn(
  path: string,
  planned: string | undefined,
  written: Uint8Array | undefined,
): { path: string; reason: string }[] {
  if (planned === undefined || written === undefined || sameBytes(encodeUtf8(planned), written)) return [];
  const reason = explainDifference(planned, decodeUtf8(written, path));
  return reason === undefined ? [] : [{ path, reason }];
}

const changedSince = (paths: readonly string[]): UserError =>
  new UserError(
    vscode.l10n.t('Cannot undo: {0} changed since.', paths.map((path) => `"${path}"`).join(', ')),
    vscode.l10n.t('Use "Amplify: Unlink Auth", or your version control.'),
    { kind: 'files' },
  );
