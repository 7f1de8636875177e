import * as l10n from '@vscode/l10n';
import {
  closeSync,
  fchownSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors';
import type { FilePlan } from '../model/importPlan';
import { fillSecrets } from '../project/fillSecrets';
import { resourceFolders } from '../project/gen1/gen1Paths';
import { authFolder } from '../project/gen2/gen2Paths';
import { isAbsent } from './projectDirectory';
import { removeStale, temporaryName } from './temporaryFiles';
import { changedMeanwhile, checkedTarget, type Target } from './writeTarget';

interface Staged extends Target {
  readonly path: string;
  /** The bytes to write; absent: the file goes. */
  readonly after?: Buffer;
  /** Holds the new bytes before the file is replaced, or the old file after it went. */
  readonly temporary: string;
}

/**
 * Writes a plan: all of it or none. Every file is replaced whole, by a rename, and keeps its mode and owner. From the
 * last look at the files to the end nothing is awaited, so that Ctrl+C comes before or after, never between.
 * Throws UserError of kind `files`, and the signal's reason; then every file is as before.
 */
export function applyPlan(
  plan: FilePlan,
  root: string,
  secrets: ReadonlyMap<string, string>,
  signal: AbortSignal,
): void {
  const staged = plan.changes.map(({ path, before, after }): Staged => {
    const target = checkedTarget(root, path, before);
    const name = temporaryName(after === undefined ? 'old' : 'new');
    return {
      ...target,
      path,
      temporary: join(dirname(target.file), name),
      ...(after !== undefined && { after: Buffer.from(fillSecrets(after, secrets)) }),
    };
  });
  const folders: string[] = [];
  const replaced: Staged[] = [];
  try {
    signal.throwIfAborted();
    for (const folder of new Set(staged.map(({ file }) => dirname(file)))) removeStale(folder);
    for (const file of staged) stage(file, folders);
    for (const file of staged) {
      checkUnchanged(file);
      replace(file);
      replaced.push(file);
    }
    for (const file of staged) checkWritten(file);
  } catch (cause) {
    rollBack(staged, replaced, folders);
    if (signal.aborted || cause instanceof UserError) throw cause;
    throw new UserError(
      l10n.t('Could not write the files, so all of them are as before.'),
      cause instanceof Error ? cause.message : String(cause),
      { kind: 'files', cause },
    );
  }
  for (const { temporary } of staged) rmSync(temporary, { force: true });
  if (plan.kind !== 'unlink') return;
  const left = plan.resourceName === undefined ? [authFolder] : resourceFolders(plan.resourceName);
  for (const folder of left) removeEmptyFolders(join(root, folder));
}

function stage({ file, temporary, after, mode, owner }: Staged, folders: string[]): void {
  if (after === undefined) return;
  const first = mkdirSync(dirname(file), { recursive: true });
  if (first !== undefined) folders.push(first);
  writeNew(temporary, after, mode, owner);
}

function writeNew(path: string, bytes: Buffer, mode: number | undefined, owner: Target['owner']): void {
  const handle = openSync(path, 'wx', mode ?? 0o666);
  try {
    writeFileSync(handle, bytes);
    // What the process may not give away stays its own; the mode keeps a secret from others all the same.
    if (owner && process.getuid?.() === 0) fchownSync(handle, owner.uid, owner.gid);
    if (mode !== undefined) fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function replace({ file, temporary, after }: Staged): void {
  if (after === undefined) renameSync(file, temporary);
  else renameSync(temporary, file);
}

function checkUnchanged({ file, original, path }: Staged): void {
  const now = bytesOf(file);
  if (original === undefined ? now === undefined : now?.equals(original)) return;
  throw changedMeanwhile(path);
}

function checkWritten({ file, after, path }: Staged): void {
  const now = bytesOf(file);
  if (after === undefined ? now === undefined : now?.equals(after)) return;
  throw changedMeanwhile(path);
}

function rollBack(staged: readonly Staged[], replaced: readonly Staged[], folders: readonly string[]): void {
  const left: string[] = [];
  for (const { path, file, original, after, temporary, mode, owner } of [...replaced].reverse()) {
    try {
      if (after === undefined) renameSync(temporary, file);
      else if (original === undefined) rmSync(file, { force: true });
      else {
        writeNew(temporary, original, mode, owner);
        renameSync(temporary, file);
      }
    } catch {
      left.push(path);
    }
  }
  // A file that could not come back is in its temporary file only.
  const kept = new Set(left);
  for (const { path, temporary } of staged) if (!kept.has(path)) removeQuietly(temporary);
  for (const folder of [...folders].reverse()) removeEmptyFolders(folder);
  if (left.length === 0) return;
  throw new UserError(
    l10n.t('Could not write the files, and not bring these back: {0}.', left.join(', ')),
    l10n.t('Compare the Amplify project with your version control.'),
    { kind: 'files' },
  );
}

/** What cannot be removed must not hide why the files could not be written. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Ignored by git, and removed by a later run.
  }
}

/** Removes a folder and the folders in it, as far as they are empty. */
function removeEmptyFolders(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
    }
    rmdirSync(folder);
  } catch (error) {
    if (!isAbsent(error) && !isNotEmpty(error)) throw error;
  }
}

const isNotEmpty = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
