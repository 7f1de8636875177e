import * as l10n from '@vscode/l10n';
import { accessSync, constants, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { settingsPath } from '../environments/readEnvironmentSettings';
import { UserError } from '../errors';
import { isLibraryFile } from '../project/library/libraryPaths';
import { isAbsent } from './projectDirectory';

/** A file that may be written, and what is to be kept of it. */
export interface Target {
  /** Where the bytes are: behind symbolic links, which stay. */
  readonly file: string;
  /** The bytes of the plan's `before`; absent: there is no file. */
  readonly original?: Buffer;
  readonly mode?: number;
  /** Of the file, or for a new one of its folder. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/**
 * Makes sure that a file may be written: inside the project also behind symbolic links, not read-only, and with the
 * bytes the plan was made from. Throws UserError of kind `files`.
 */
export function checkedTarget(root: string, path: string, before: string | undefined): Target {
  const isOurs = path.startsWith('amplify/') || isLibraryFile(path) || path === settingsPath;
  if (!isOurs || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw outside(path);
  }
  const here = find(root, path);
  if (here.leadsOut) throw outside(path);
  if (!here.exists) {
    if (before !== undefined) throw changedMeanwhile(path);
    if (!statSync(here.nearest).isDirectory()) {
      throw readOnly(path, l10n.t('"{0}" is a file where a folder should be.', relative(root, here.nearest)));
    }
    checkWritable(here.nearest, path);
    const { uid, gid } = statSync(here.nearest);
    return { file: here.file, owner: { uid, gid } };
  }
  const { mode, uid, gid, isFile } = stateOf(here.file);
  if (!isFile) throw readOnly(path, l10n.t('It is not a file.'));
  checkWritable(here.file, path);
  checkWritable(dirname(here.file), path);
  const original = readFileSync(here.file);
  if (before === undefined || !original.equals(Buffer.from(before))) throw changedMeanwhile(path);
  return { file: here.file, original, mode, owner: { uid, gid } };
}

interface Place {
  readonly file: string;
  readonly exists: boolean;
  /** The file, or the folder nearest to it that exists. */
  readonly nearest: string;
  readonly leadsOut: boolean;
}

/** Follows a path from the root, link by link. */
function find(root: string, path: string): Place {
  const parts = path.split('/');
  let at = root;
  for (const [index, part] of parts.entries()) {
    const next = join(at, part);
    if (!isThere(next)) {
      return { file: join(at, ...parts.slice(index)), exists: false, nearest: at, leadsOut: false };
    }
    try {
      at = realpathSync(next);
    } catch (error) {
      // A link to something that is not there: what would be made is not known.
      if (isAbsent(error)) return { file: next, exists: false, nearest: at, leadsOut: true };
      throw error;
    }
    const inside = relative(root, at);
    if (inside.startsWith('..') || isAbsolute(inside)) {
      return { file: at, exists: true, nearest: at, leadsOut: true };
    }
  }
  return { file: at, exists: true, nearest: at, leadsOut: false };
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function stateOf(file: string) {
  const stats = statSync(file);
  return { mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid, isFile: stats.isFile() };
}

/** Root may write everything, but what is marked read-only is so for a reason. */
function checkWritable(file: string, path: string): void {
  try {
    if ((statSync(file).mode & 0o222) === 0) throw readOnly(path);
    accessSync(file, constants.W_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw readOnly(path);
  }
}

const readOnly = (path: string, resolution = l10n.t('Allow writing to it and to its folder.')): UserError =>
  new UserError(l10n.t('"{0}" cannot be written.', path), resolution, { kind: 'files' });

const outside = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" leads out of the project.', path),
    l10n.t('Replace the symbolic link by what it points to.'),
    { kind: 'files' },
  );

export const changedMeanwhile = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" was changed by another program just now. Nothing was written.', path),
    l10n.t('Run the command again.'),
    { kind: 'files' },
  );
